// Words out of a table: columns are recognised by their heads or asked for, never guessed from what
// stands in them; a stage is taken only by its name.
import type { Framework, StageId } from '../framework.ts'
import { termsOf } from '../framework-parts.ts'
import type { TermFacts } from '../library/edit-terms.ts'
import { plain } from '../lint/plain-words.ts'
import { termFits, type TermFit } from '../term.ts'
import { columnNames, fitNames, termColumns, type TermColumn } from './column-names.ts'
import { parseTable, type Table } from './parse-table.ts'

/** Which column of the table holds what; `word` is needed, the rest may be missing. */
export type ColumnChoice = Partial<Readonly<Record<TermColumn, number>>>

export interface ReadTable {
  readonly table: Table
  /** Whether the first row is heads and no words. */
  readonly hasHead: boolean
  readonly columns: ColumnChoice
  /**
   * What to ask for: `word` where no column is known to hold the words; `source` where neither a
   * column nor the person says whose words they are.
   */
  readonly missing: readonly ('word' | 'source')[]
}

export function readTermTable(text: string): ReadTable {
  const table = parseTable(text)
  const columns = recognise(table.rows[0] ?? [])
  const hasHead = Object.keys(columns).length > 0
  const isOneColumn = !hasHead && table.rows.every((row) => row.length === 1)
  const known = isOneColumn && table.rows.length > 0 ? { word: 0 } : columns
  const missing = (['word', 'source'] as const).filter((column) => known[column] === undefined)
  return { table, hasHead, columns: known, missing }
}

/** One head names one column: of two alike the first counts. */
function recognise(heads: readonly string[]): ColumnChoice {
  const columns: Partial<Record<TermColumn, number>> = {}
  for (const column of termColumns) {
    const at = heads.findIndex((head) => columnNames[column].includes(plain(head)))
    if (at >= 0) columns[column] = at
  }
  return columns
}

export type RowNote =
  /** Nothing was imported from the row. */
  | 'no-word'
  /** The framework has this word of this source already, or an earlier row has. */
  | 'duplicate'
  /** Imported without a stage: the framework has none of this name. */
  | 'unknown-stage'
  /** Imported as `same`: what stands there is no fit. */
  | 'unknown-fit'

export interface ImportedTerms {
  readonly terms: readonly TermFacts[]
  /** By the number of the row as people count them, from 1, heads included. */
  readonly notes: readonly { readonly row: number; readonly note: RowNote; readonly text: string }[]
}

/**
 * @param columns as recognised, or as somebody chose them
 * @param source whose words they are where no column says so
 */
export function termsFromTable(
  { table, hasHead }: Pick<ReadTable, 'table' | 'hasHead'>,
  columns: ColumnChoice,
  source: string,
  framework: Framework,
): ImportedTerms {
  const stages = new Map(framework.stages.map(({ id, name }) => [plain(name), id]))
  const seen = new Set(termsOf(framework).map(keyOf))
  const terms: TermFacts[] = []
  const notes: ImportedTerms['notes'][number][] = []
  table.rows.forEach((row, at) => {
    if (hasHead && at === 0) return
    const cell = (column: TermColumn) => row[columns[column] ?? -1] ?? ''
    const note = (kind: RowNote, text: string) => notes.push({ row: at + 1, note: kind, text })
    const word = cell('word').slice(0, 200)
    if (word === '') {
      note('no-word', row.join(' '))
      return
    }
    const stageId = stageFor(cell('stage'), stages)
    const term: TermFacts = {
      source: (cell('source') || source).slice(0, 200),
      word,
      stageId,
      fit: fitFor(cell('fit')) ?? 'same',
      definition: cell('definition').slice(0, 4000),
    }
    const key = keyOf(term)
    if (seen.has(key)) {
      note('duplicate', word)
      return
    }
    seen.add(key)
    terms.push(term)
    if (cell('stage') !== '' && stageId === null) note('unknown-stage', cell('stage'))
    if (cell('fit') !== '' && fitFor(cell('fit')) === null) note('unknown-fit', cell('fit'))
  })
  return { terms, notes }
}

function stageFor(name: string, stages: ReadonlyMap<string, StageId>): StageId | null {
  return stages.get(plain(name)) ?? null
}

function fitFor(text: string): TermFit | null {
  const said = plain(text) || text
  return termFits.find((fit) => (fitNames[fit] as readonly string[]).includes(said)) ?? null
}

/** One word of one source for one stage is one term, however it is spelt. */
function keyOf({ source, word, stageId }: TermFacts): string {
  return JSON.stringify([plain(source), plain(word), stageId])
}
