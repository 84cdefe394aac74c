import { compareTexts } from '../document/compare-texts.ts'
import { entityOf, readFields } from '../document/entity.ts'
import type { Entity, MapDocument } from '../document/layout.ts'
import { watchEntities, watchType, type Watch } from '../document/readable.ts'
import type { StageId } from '../framework/framework.ts'
import { laneWidth, rowHeight } from './lane.ts'
import { personaRoles, type Persona, type PersonaId, type PersonaRole } from './persona.ts'
import { rowKinds, type Row, type RowId, type RowKind } from './row.ts'

/** What stands on a map's face. */
export interface MapSummary {
  readonly title: string
  readonly scenario: string
  readonly segment: string
  readonly createdAt: string
}

export function watchSummary(map: MapDocument): Watch<MapSummary> {
  return watchType(map.meta, () => readSummary(map))
}

export function readSummary(map: MapDocument): MapSummary {
  const text = (key: string) => {
    const value = map.meta.get(key)
    return typeof value === 'string' ? value : ''
  }
  return Object.freeze({
    title: text('title'),
    scenario: text('scenario'),
    segment: text('segment'),
    createdAt: text('createdAt'),
  })
}

export function watchRows(map: MapDocument): Watch<readonly Row[]> {
  return watchType(map.rows, () => readRows(map))
}

/** Rows in their order; an unreadable one is left out, so its cards are parked. */
export function readRows(map: MapDocument): readonly Row[] {
  const rows: Row[] = []
  map.rows.forEach((entity, id) => {
    const row = readRow(id, entity)
    if (row !== null) rows.push(row)
  })
  rows.sort((a, b) =>
    a.index === b.index ? compareTexts(a.id, b.id) : compareTexts(a.index, b.index),
  )
  return Object.freeze(rows.slice(0, mostRows))
}

/** Each row is drawn as a cell per stage, so a peer must not make thousands. */
const mostRows = 40
const longestName = 200

function readRow(id: string, entity: Entity): Row | null {
  const fields = typeof entity?.get === 'function' ? readFields(entity) : null
  if (fields === null || id.includes('.')) return null
  const { kind, name, index, height } = fields
  return Object.freeze({
    id: id as RowId,
    kind: rowKinds.includes(kind as RowKind) ? (kind as RowKind) : 'own',
    name: typeof name === 'string' ? name.slice(0, longestName) : '',
    index: typeof index === 'string' ? index : '',
    height: boundedNumber(height, rowHeight),
  })
}

/** Width of each lane that was ever resized, in page units. */
export function watchLaneWidths(map: MapDocument): Watch<ReadonlyMap<StageId, number>> {
  return watchType(map.lanes, () => {
    const widths = new Map<StageId, number>()
    map.lanes.forEach((entity, stageId) => {
      const width = typeof entity?.get === 'function' ? readFields(entity)?.['width'] : undefined
      if (typeof width === 'number') widths.set(stageId as StageId, boundedNumber(width, laneWidth))
    })
    return widths
  })
}

export function watchPersonas(map: MapDocument): Watch<ReadonlyMap<string, Persona>> {
  return watchEntities(map.personas, readPersona)
}

export function readPersonas(map: MapDocument): ReadonlyMap<string, Persona> {
  const personas = new Map<string, Persona>()
  for (const id of map.personas.keys()) {
    const entity = entityOf(map.personas, id)
    const persona = entity === undefined ? null : readPersona(id, entity)
    if (persona !== null) personas.set(id, persona)
  }
  return personas
}

function readPersona(id: string, entity: Entity): Persona | null {
  const fields = readFields(entity)
  if (fields === null) return null
  const { name, role } = fields
  return {
    id: id as PersonaId,
    name: typeof name === 'string' ? name.slice(0, longestName) : '',
    role: personaRoles.includes(role as PersonaRole) ? (role as PersonaRole) : 'other',
  }
}

function boundedNumber(
  value: unknown,
  bounds: { least: number; usual: number; most: number },
): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) return bounds.usual
  return Math.min(bounds.most, Math.max(bounds.least, value))
}
