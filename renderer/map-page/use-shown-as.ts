import { useState } from 'react'
import type { MapSession } from '../session/map-session.ts'

/** As a board, as a table, or both side by side. */
export const waysToShow = ['board', 'table', 'both'] as const
export type ShownAs = (typeof waysToShow)[number]

const noteKey = 'shown-as'

/** How this window shows the map; this device remembers it for each map. */
export function useShownAs(session: MapSession): readonly [ShownAs, (next: ShownAs) => void] {
  const [shownAs, setShownAs] = useState<ShownAs>(
    () => waysToShow.find((way) => way === session.notes.get(noteKey)) ?? 'board',
  )
  return [
    shownAs,
    (next) => {
      setShownAs(next)
      session.notes.set(noteKey, next)
    },
  ]
}
