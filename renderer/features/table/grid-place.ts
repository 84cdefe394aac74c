// Where in the table the focus is and what is selected. Pure: lines come and go by other people's hands,
// so a place knows its line by key and remembers where that was.
import type { TableLine } from '../../../shared/map/table/table-lines.ts'

export interface GridPlace {
  readonly key: string
  /** Where the line was, for when it is gone. */
  readonly line: number
  readonly column: number
}

/** The line of headings stands above line 0. */
export const headLine = -1
const headKey = 'head'

export interface GridRange {
  readonly fromLine: number
  readonly toLine: number
  readonly fromColumn: number
  readonly toColumn: number
}

export function placeAt(lines: readonly TableLine[], line: number, column: number): GridPlace {
  const at = Math.max(headLine, Math.min(lines.length - 1, line))
  return { key: lines[at]?.key ?? headKey, line: at, column }
}

/** Where the line of a place is now. */
export function lineOf({ key, line }: GridPlace, lines: readonly TableLine[]): number {
  if (key === headKey || lines[line]?.key === key) return Math.min(line, lines.length - 1)
  const at = lines.findIndex((each) => each.key === key)
  return at >= 0 ? at : Math.min(line, lines.length - 1)
}

export function rangeBetween(a: GridPlace, b: GridPlace, lines: readonly TableLine[]): GridRange {
  const [lineA, lineB] = [lineOf(a, lines), lineOf(b, lines)]
  return {
    fromLine: Math.max(0, Math.min(lineA, lineB)),
    toLine: Math.max(lineA, lineB),
    fromColumn: Math.min(a.column, b.column),
    toColumn: Math.max(a.column, b.column),
  }
}

/** How far a key moves, in lines and columns; null where it is no key of moving. */
export function stepOf(
  key: string,
  isFar: boolean,
  size: { readonly lines: number; readonly columns: number; readonly page: number },
): { readonly lines: number; readonly columns: number } | null {
  const far = isFar ? Math.max(size.lines, size.columns) : 1
  switch (key) {
    case 'ArrowUp':
      return { lines: -far, columns: 0 }
    case 'ArrowDown':
      return { lines: far, columns: 0 }
    case 'ArrowLeft':
      return { lines: 0, columns: -far }
    case 'ArrowRight':
      return { lines: 0, columns: far }
    case 'PageUp':
      return { lines: -size.page, columns: 0 }
    case 'PageDown':
      return { lines: size.page, columns: 0 }
    case 'Home':
      return { lines: isFar ? -size.lines : 0, columns: -size.columns }
    case 'End':
      return { lines: isFar ? size.lines : 0, columns: size.columns }
    default:
      return null
  }
}

export function moved(
  place: GridPlace,
  step: { readonly lines: number; readonly columns: number },
  lines: readonly TableLine[],
  columns: number,
): GridPlace {
  const column = Math.max(0, Math.min(columns - 1, place.column + step.columns))
  return placeAt(lines, lineOf(place, lines) + step.lines, column)
}
