import { useCallback, useMemo, useRef, useSyncExternalStore } from 'react'
import { isSameJson } from '../../../shared/document/entity.ts'
import type { Comment, Mention } from '../../../shared/map/comment.ts'
import type { MapSession } from '../../session/map-session.ts'
import { useReadable } from '../../ui/use-readable.ts'

/** Who can be spoken to: everybody here, then everybody who has written; not oneself, nor who has no name. */
export function useMentionable(
  session: MapSession,
  comments: ReadonlyMap<string, Comment>,
): readonly Mention[] {
  const here = usePeopleHere(session.people)
  const ownId = useReadable(session.personId)
  return useMemo(() => {
    const byId = new Map<string, Mention>()
    const authors = [...comments.values()].flatMap(({ authorId, author }) =>
      authorId === null ? [] : [{ personId: authorId, name: author }],
    )
    for (const each of [...here, ...authors]) {
      if (each.name !== '' && each.personId !== ownId && !byId.has(each.personId)) {
        byId.set(each.personId, each)
      }
    }
    return [...byId.values()]
  }, [here, comments, ownId])
}

/** The same reference while only cursors move. */
function usePeopleHere(people: MapSession['people']): readonly Mention[] {
  const last = useRef<readonly Mention[]>([])
  const read = useCallback(() => {
    const next = people
      .get()
      .flatMap(({ personId, name }) => (personId === null ? [] : [{ personId, name }]))
    if (!isSameJson(last.current, next)) last.current = next
    return last.current
  }, [people])
  const subscribe = useCallback((listener: () => void) => people.subscribe(listener), [people])
  return useSyncExternalStore(subscribe, read)
}
