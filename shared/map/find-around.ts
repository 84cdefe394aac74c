// Words that stand around the cards: on the map's face, above the lanes and beside the rows.
import type { Stage, StageId } from '../framework/framework.ts'
import type { MapFace } from './edit-map.ts'
import { foldText } from './fold-text.ts'
import type { MapSummary } from './read-summary.ts'
import type { Row, RowId } from './row.ts'

/** Where such a word is read. */
export type PlaceAround =
  | { readonly in: 'face'; readonly id: MapFace }
  | { readonly in: 'stage'; readonly id: StageId }
  | { readonly in: 'row'; readonly id: RowId }

export interface ShownAround {
  readonly summary: MapSummary
  readonly stages: readonly Stage[]
  readonly rows: readonly Row[]
}

/** What is called how in this window, in the reader's language. */
export interface WordsAround {
  readonly segment: (segment: string) => string
  /** Beside its own name: the words of a source that stand above it. */
  readonly stage: (id: StageId) => readonly string[]
  readonly row: (row: Row) => string
}

/** Places in which the query stands, from top to bottom. Rows that are hidden say nothing. */
export function placesAround(
  { summary, stages, rows }: ShownAround,
  words: WordsAround,
  query: string,
): readonly PlaceAround[] {
  const wanted = foldText(query.trim())
  if (wanted === '') return []
  const says = (said: string) => foldText(said).includes(wanted)
  const face = [
    ['title', summary.title],
    ['segment', summary.segment === '' ? '' : words.segment(summary.segment)],
    ['scenario', summary.scenario],
  ] as const
  return [
    ...face.flatMap(([id, said]) => (says(said) ? [{ in: 'face', id } as const] : [])),
    ...stages
      .filter(({ id, name }) => [name, ...words.stage(id)].some(says))
      .map(({ id }) => ({ in: 'stage', id }) as const),
    ...rows
      .filter((row) => !row.isHidden && says(words.row(row)))
      .map(({ id }) => ({ in: 'row', id }) as const),
  ]
}
