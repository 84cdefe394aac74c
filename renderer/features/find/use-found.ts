import { useMemo, useState } from 'react'
import type { RecordId } from '../../../shared/document/record.ts'
import { placesBeside, type PlaceBeside } from '../../../shared/map/find-beside.ts'
import { recordsTalkedAbout } from '../../../shared/map/find-talk.ts'
import { recordsWith, watchTexts } from '../../../shared/map/read-texts.ts'
import type { Board } from '../../canvas/board.ts'
import type { MapSession } from '../../session/map-session.ts'
import { useReadable } from '../../ui/use-readable.ts'
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

/** On the board by the id of its record, or beside it. */
type Place = RecordId | PlaceBeside

/**
 * Where a text stands on the map, live while others edit: first on the board as one reads it, then beside.
 * @param onBeside shows what is not on the board; null: the board shows the place
 */
export function useFound(
  session: MapSession,
  board: Board,
  onBeside: (place: PlaceBeside | null) => void,
): Found {
  const texts = useWatch(session.map, watchTexts)
  const view = useReadable(session.view)
  const [query, setQuery] = useState('')
  const [shown, setShown] = useState<string | null>(null)
  const places = useMemo((): readonly Place[] => {
    const talkedAbout = recordsTalkedAbout(view.comments, view.attachments, query)
    const onBoard = board.inReadingOrder(new Set([...recordsWith(texts, query), ...talkedAbout]))
    return [...onBoard, ...placesBeside(view, query)]
  }, [board, texts, view, query])
  const at = shown === null ? -1 : places.findIndex((place) => keyOf(place) === shown)
  return {
    query,
    count: places.length,
    at: at < 0 ? null : at,
    look: setQuery,
    walk(step) {
      const from = at < 0 && step < 0 ? 0 : at
      const next = places[(from + step + places.length) % Math.max(1, places.length)]
      if (next === undefined) return
      setShown(keyOf(next))
      if (typeof next !== 'string' && next.in !== 'cell') onBeside(next)
      else {
        onBeside(null)
        board.show(typeof next === 'string' ? next : next.id)
      }
    },
  }
}

function keyOf(place: Place): string {
  return typeof place === 'string' ? place : `${place.in} ${place.id}`
}
