import { useMemo, useState } from 'react'
import type { RecordId } from '../../../shared/document/record.ts'
import { recordsTalkedAbout } from '../../../shared/map/find-talk.ts'
import { watchAttachments } from '../../../shared/map/read-attachments.ts'
import { watchComments } from '../../../shared/map/read-comments.ts'
import { recordsWith, watchTexts } from '../../../shared/map/read-texts.ts'
import type { Board } from '../../canvas/board.ts'
import type { MapSession } from '../../session/map-session.ts'
import { useWatch } from '../../ui/use-watch.ts'

export interface Found {
  readonly query: string
  readonly count: number
  /** Of the place that is shown, from 0; null while none of the places is. */
  readonly at: number | null
  /** Looks for something else; nothing moves until somebody asks for a place. */
  readonly look: (query: string) => void
  /** Shows the next place, or the previous one; from the end it goes on at the beginning. */
  readonly walk: (step: 1 | -1) => void
}

/** Where a text stands on the map, live while others edit. */
export function useFound(session: MapSession, board: Board): Found {
  const texts = useWatch(session.map, watchTexts)
  const [query, setQuery] = useState('')
  const [shown, setShown] = useState<RecordId | null>(null)
  const comments = useWatch(session.map, watchComments)
  const attachments = useWatch(session.map, watchAttachments)
  const places = useMemo(() => {
    const talkedAbout = recordsTalkedAbout(comments, attachments, query)
    return board.inReadingOrder(new Set([...recordsWith(texts, query), ...talkedAbout]))
  }, [board, texts, comments, attachments, query])
  const at = shown === null ? -1 : places.indexOf(shown)
  return {
    query,
    count: places.length,
    at: at < 0 ? null : at,
    look: setQuery,
    walk(step) {
      const from = at < 0 && step < 0 ? 0 : at
      const next = places[(from + step + places.length) % Math.max(1, places.length)]
      if (next === undefined) return
      setShown(next)
      board.show(next)
    },
  }
}
