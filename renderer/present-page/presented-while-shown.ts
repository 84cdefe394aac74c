import { createWritable, type Readable } from '../../shared/document/readable.ts'
import { openAgainWhenMoved } from '../session/open-again.ts'
import type { MapSession } from '../session/map-session.ts'
import { openMapSession, type MapSessionOptions } from '../session/open-map-session.ts'
import type { Person } from '../session/people.ts'
import type { Presented } from '../session/presenting.ts'

/**
 * A session that only shows a map, open exactly while somebody watches this readable. Whoever says what
 * is shown has no cursor in it: it would chase what it points at. Their laser is there.
 */
export function presentedWhileShown(
  options: MapSessionOptions,
  presented: Readable<Presented | null>,
): Readable<MapSession | null> {
  const opened = createWritable<MapSession | null>(null)
  return {
    get: () => opened.get(),
    subscribe(listener) {
      const stop = opened.subscribe(listener)
      const open = (isMoved: boolean) => {
        const session = openMapSession({ ...options, isMoved, onlyShows: true })
        const people = withoutCursorOfLeader(session.people, presented)
        return {
          shown: { ...session, people },
          moved: session.moved,
          close: () => session.dispose(),
        }
      }
      const end = openAgainWhenMoved(open, (shown) => opened.set(shown))
      return () => {
        stop()
        end()
      }
    },
  }
}

function withoutCursorOfLeader(
  people: Readable<readonly Person[]>,
  presented: Readable<Presented | null>,
): Readable<readonly Person[]> {
  const known = new WeakMap<Person, Person>()
  const hide = (person: Person) => {
    const hidden: Person =
      known.get(person) ??
      Object.freeze({ ...person, cursor: null, selection: [], editing: null, ghosts: [] })
    known.set(person, hidden)
    return hidden
  }
  let last: readonly Person[] = []
  return {
    get() {
      const leader = presented.get()?.leader
      const next = people.get().map((one) => (one.clientId === leader ? hide(one) : one))
      const isSame = next.length === last.length && next.every((one, at) => one === last[at])
      if (!isSame) last = next
      return last
    },
    subscribe: (listener) => people.subscribe(listener),
  }
}
