import { useMemo, useState } from 'react'
import type { RecordId } from '../../../shared/document/record.ts'
import { placesAround, type PlaceAround } from '../../../shared/map/find-around.ts'
import { placesBeside, type PlaceBeside } from '../../../shared/map/find-beside.ts'
import { cellIdOf, type CellId } from '../../../shared/map/lane.ts'
import type { MapView } from '../../../shared/map/read-map.ts'
import { recordsTalkedAbout } from '../../../shared/map/find-talk.ts'
import { recordsWith, watchTexts } from '../../../shared/map/read-texts.ts'
import type { Board } from '../../canvas/board.ts'
import type { MapSession } from '../../session/map-session.ts'
import { useReadable } from '../../ui/use-readable.ts'
import { useWatch } from '../../ui/use-watch.ts'
import { useWordsAround } from './use-words-around.ts'

/** What is found, but is no record and no cell of the board. */
export type PlaceElsewhere = PlaceAround | Exclude<PlaceBeside, { in: 'cell' }>

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

/** On the board by the id of its record, or around or beside it. */
type Place = RecordId | PlaceAround | PlaceBeside

/**
 * Where a text stands on the map, live while others edit: first on the board as one reads it, then around
 * it, then beside.
 * @param onElsewhere shows what is no card; null: the board shows the place
 */
export function useFound(
  session: MapSession,
  board: Board,
  onElsewhere: (place: PlaceElsewhere | null) => void,
): Found {
  const texts = useWatch(session.map, watchTexts)
  const view = useReadable(session.view)
  const words = useWordsAround(session)
  const [query, setQuery] = useState('')
  const [shown, setShown] = useState<string | null>(null)
  const places = useMemo((): readonly Place[] => {
    const talkedAbout = recordsTalkedAbout(view.comments, view.attachments, query)
    const onBoard = board.inReadingOrder(new Set([...recordsWith(texts, query), ...talkedAbout]))
    return [...onBoard, ...placesAround(view, words, query), ...placesBeside(view, query)]
  }, [board, texts, view, words, query])
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
      onElsewhere(typeof next === 'string' || next.in === 'cell' ? null : next)
      const onBoard = typeof next === 'string' ? next : cellToShow(next, view)
      if (onBoard !== null) board.show(onBoard)
    },
  }
}

/** The cell that brings a place into view; null for what stands off the board. */
function cellToShow(place: Exclude<Place, string>, { stages, rows }: MapView): CellId | null {
  const [stage, row] = [stages[0], rows.find(({ isHidden }) => !isHidden)]
  if (place.in === 'cell') return place.id
  if (place.in === 'stage') return row === undefined ? null : cellIdOf(place.id, row.id)
  if (place.in === 'row') return stage === undefined ? null : cellIdOf(stage.id, place.id)
  return null
}

function keyOf(place: Place): string {
  return typeof place === 'string' ? place : `${place.in} ${place.id}`
}
