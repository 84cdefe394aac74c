import { atom, type Signal } from 'tldraw'

/** Says what happened to those who listen to the page. */
export interface Announcer {
  readonly sentence: Signal<string>
  say(sentence: string): void
}

export function createAnnouncer(): Announcer {
  const sentence = atom('announced', '')
  return { sentence, say: (next) => sentence.set(next) }
}
