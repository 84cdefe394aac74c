import { useCallback, useState } from 'react'
import { columnKeys } from '../../../shared/map/table/column.ts'
import type { TableLine } from '../../../shared/map/table/table-lines.ts'
import {
  lineOf,
  moved,
  placeAt,
  rangeBetween,
  type GridPlace,
  type GridRange,
} from './grid-place.ts'
import type { StepAfter } from './step-after.ts'

export interface Grid {
  readonly place: GridPlace
  /** Where the place's line is now. */
  readonly line: number
  readonly range: GridRange
  /** What was typed to begin editing; null: opened as it is; undefined: nothing is edited. */
  readonly typed: string | null | undefined
  readonly goTo: (place: GridPlace, isExtending?: boolean) => void
  readonly move: (step: { lines: number; columns: number }, isExtending?: boolean) => void
  readonly selectAll: () => void
  readonly edit: (typed: string | null) => void
  readonly endEdit: (step: StepAfter) => void
}

const steps = {
  down: { lines: 1, columns: 0 },
  up: { lines: -1, columns: 0 },
  right: { lines: 0, columns: 1 },
  left: { lines: 0, columns: -1 },
} as const

/** Focus, selection and editing of the table, over lines that change by other people's hands. */
export function useGrid(lines: readonly TableLine[]): Grid {
  const [place, setPlace] = useState<GridPlace>(() => placeAt(lines, 0, 0))
  const [anchor, setAnchor] = useState<GridPlace | null>(null)
  const [typed, setTyped] = useState<string | null | undefined>(undefined)
  const goTo = useCallback(
    (next: GridPlace, isExtending = false) => {
      setAnchor(isExtending ? (anchor ?? place) : null)
      setPlace(next)
      setTyped(undefined)
    },
    [anchor, place],
  )
  const move = (step: { lines: number; columns: number }, isExtending = false) =>
    goTo(moved(place, step, lines, columnKeys.length), isExtending)
  return {
    place,
    line: lineOf(place, lines),
    range: rangeBetween(place, anchor ?? place, lines),
    typed,
    goTo,
    move,
    selectAll() {
      // reason: the focus goes to the top, where people see it, and not to the last of thousands
      setAnchor(placeAt(lines, lines.length - 1, columnKeys.length - 1))
      setPlace(placeAt(lines, 0, 0))
    },
    edit: setTyped,
    endEdit(step) {
      setTyped(undefined)
      if (step !== 'stay' && step !== 'cancel') move(steps[step])
    },
  }
}
