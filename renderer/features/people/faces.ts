import { useCallback, useRef, useSyncExternalStore } from 'react'
import type { Readable } from '../../../shared/document/readable.ts'
import type { Person } from '../../session/people.ts'

/** What of a person the bar shows; cursors and selections are the board's. */
export interface Face {
  readonly clientId: number
  readonly name: string
  readonly colour: string
}

/** Everybody's face. The same reference while only cursors move, so the bar rests. */
export function useFaces(people: Readable<readonly Person[]>): readonly Face[] {
  const last = useRef<readonly Face[]>([])
  const read = useCallback(() => {
    const next = people.get()
    if (!isSameFaces(last.current, next)) {
      last.current = next.map(({ clientId, name, colour }) => ({ clientId, name, colour }))
    }
    return last.current
  }, [people])
  const subscribe = useCallback((listener: () => void) => people.subscribe(listener), [people])
  return useSyncExternalStore(subscribe, read)
}

function isSameFaces(faces: readonly Face[], people: readonly Person[]): boolean {
  return (
    faces.length === people.length &&
    faces.every((face, at) => {
      const person = people[at]
      return (
        person?.clientId === face.clientId &&
        person.name === face.name &&
        person.colour === face.colour
      )
    })
  )
}

/** One or two letters to know a person by; empty for a guest without a name. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '')
  const first = firstLetter(words[0] ?? '')
  return `${first}${words.length > 1 ? firstLetter(words.at(-1) ?? '') : ''}`.toLocaleUpperCase()
}

function firstLetter(word: string): string {
  const [letter] = new Intl.Segmenter().segment(word)
  return letter?.segment ?? ''
}
