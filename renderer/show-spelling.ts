import type { Readable } from '../shared/document/readable.ts'

/** Lets the browser mark words that it does not know, or keeps it from that, in all fields. */
export function showSpelling(spelling: Readable<boolean>): void {
  const show = () => {
    if (spelling.get()) document.documentElement.removeAttribute('spellcheck')
    else document.documentElement.setAttribute('spellcheck', 'false')
  }
  spelling.subscribe(show)
  show()
}
