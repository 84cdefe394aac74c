// Needs by persona, stage and type: a table whose every cell says how many are asked and how many answered.
import type { StageId } from '../../framework/framework.ts'
import { needTypes, type NeedType } from '../need.ts'
import type { PersonaId } from '../persona.ts'
import { isHole, type AskedNeed } from './coverage.ts'

/** Whose needs: a persona's, everybody's, or those of personas that are gone from the map. */
export type CoverageRowKey = PersonaId | 'everybody' | 'gone'
/** A stage of the pinned framework, or what has none, or none any more. */
export type CoverageColumnKey = StageId | 'none'

export interface CoverageCell {
  readonly type: NeedType
  readonly asked: readonly AskedNeed[]
  readonly holes: readonly AskedNeed[]
}

export interface CoverageRow {
  readonly key: CoverageRowKey
  /** For each column, in its order, a cell per type. */
  readonly columns: readonly (readonly CoverageCell[])[]
  readonly asked: readonly AskedNeed[]
  readonly holes: readonly AskedNeed[]
}

export interface CoverageMatrix {
  readonly columns: readonly CoverageColumnKey[]
  readonly rows: readonly CoverageRow[]
}

/**
 * Rows: each persona in the order given, then everybody, then those that are gone where such needs are
 * there. Columns: each stage, then what has no stage where such needs are there.
 */
export function coverageMatrix(
  asked: readonly AskedNeed[],
  personaIds: readonly PersonaId[],
  stageIds: readonly StageId[],
): CoverageMatrix {
  const personas = new Set(personaIds)
  const rowKeys = keysWith<CoverageRowKey>([...personaIds, 'everybody'], 'gone', asked, (each) =>
    rowOf(each, personas),
  )
  const columns = keysWith<CoverageColumnKey>([...stageIds], 'none', asked, columnOf)
  const rows = rowKeys.map((key): CoverageRow => {
    const own = asked.filter((each) => rowOf(each, personas) === key)
    return {
      key,
      columns: columns.map((column) => cellsOf(own.filter((each) => columnOf(each) === column))),
      asked: own,
      holes: own.filter(isHole),
    }
  })
  return { columns, rows }
}

/** Adds the key of what belongs nowhere else, only where something does. */
function keysWith<Key>(
  keys: readonly Key[],
  rest: Key,
  asked: readonly AskedNeed[],
  keyOf: (asked: AskedNeed) => Key,
): readonly Key[] {
  return asked.some((each) => keyOf(each) === rest) ? [...keys, rest] : keys
}

function rowOf({ need }: AskedNeed, personas: ReadonlySet<PersonaId>): CoverageRowKey {
  if (need.personaId === null) return 'everybody'
  return personas.has(need.personaId) ? need.personaId : 'gone'
}

function columnOf({ home }: AskedNeed): CoverageColumnKey {
  return home.kind === 'stage' ? home.stageId : 'none'
}

function cellsOf(asked: readonly AskedNeed[]): readonly CoverageCell[] {
  return needTypes.map((type) => {
    const ofType = asked.filter(({ need }) => need.type === type)
    return { type, asked: ofType, holes: ofType.filter(isHole) }
  })
}
