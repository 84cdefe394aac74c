// What a small picture of a map needs: its lanes, and where cards and links are. No tldraw.
import type { MapDocument } from '../../../shared/document/layout.ts'
import { isShapeRecord, readRecord, type ShapeRecord } from '../../../shared/document/record.ts'
import type { Framework, StageColour } from '../../../shared/framework/framework.ts'
import { readPinnedFramework } from '../../../shared/framework/pinned-framework.ts'
import { addressOfCell, laneWidth } from '../../../shared/map/lane.ts'
import { readRows, watchLaneWidths } from '../../../shared/map/read-rows.ts'
import { owners, unsaidFacts, type Owner } from '../../../shared/map/touchpoint.ts'

export interface Miniature {
  readonly width: number
  /** Of the first row, which holds the cards. */
  readonly height: number
  readonly lanes: readonly MiniatureLane[]
  readonly cards: readonly MiniatureCard[]
  readonly links: readonly MiniatureLink[]
}

export interface MiniatureLane {
  readonly x: number
  readonly width: number
  readonly colour: StageColour
}

export interface MiniatureCard {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly owner: Owner
}

export interface MiniatureLink {
  readonly id: string
  readonly from: MiniatureCard
  readonly to: MiniatureCard
}

export function readMiniature(map: MapDocument, known: readonly Framework[]): Miniature | null {
  const framework = readPinnedFramework(map, known)?.framework
  const firstRow = readRows(map)[0]
  if (framework === undefined || firstRow === undefined) return null
  const lanes = readLanes(map, framework)
  const cards = new Map<string, MiniatureCard>()
  const ends = new Map<string, Map<string, string>>()
  for (const id of map.records.keys()) {
    const record = readRecord(map.records, id)
    if (record === null) continue
    if (isShapeRecord(record)) {
      const card = cardFrom(record, firstRow.id, lanes)
      if (card !== null) cards.set(id, card)
    } else if (record.typeName === 'binding') noteEnd(ends, record)
  }
  const last = [...lanes.values()].at(-1)
  return {
    width: last === undefined ? 0 : last.x + last.width,
    height: firstRow.height,
    lanes: [...lanes.values()],
    cards: [...cards.values()],
    links: linksBetween(cards, ends),
  }
}

function readLanes(map: MapDocument, framework: Framework): Map<string, MiniatureLane> {
  const watch = watchLaneWidths(map)
  const widths = watch.get()
  watch.dispose()
  const lanes = new Map<string, MiniatureLane>()
  let x = 0
  for (const stage of framework.stages) {
    const width = widths.get(stage.id) ?? laneWidth.usual
    lanes.set(stage.id, { x, width, colour: stage.colour })
    x += width
  }
  return lanes
}

function cardFrom(
  record: ShapeRecord,
  rowId: string,
  lanes: ReadonlyMap<string, MiniatureLane>,
): MiniatureCard | null {
  const cell = addressOfCell(record.parentId)
  const lane = cell === null ? undefined : lanes.get(cell.stageId)
  if (record.type !== 'touchpoint' || lane === undefined || cell?.rowId !== rowId) return null
  const owner = record.props['owner'] as Owner
  return {
    id: record.id,
    x: lane.x + record.x,
    y: record.y,
    owner: owners.includes(owner) ? owner : unsaidFacts.owner,
  }
}

/** Remembers which card one end of an arrow is bound to. */
function noteEnd(
  ends: Map<string, Map<string, string>>,
  binding: Readonly<Record<string, unknown>>,
): void {
  const arrowId = String(binding['fromId'])
  const terminal = (binding['props'] as Readonly<Record<string, unknown>>)['terminal']
  const arrow = ends.get(arrowId) ?? new Map<string, string>()
  arrow.set(String(terminal), String(binding['toId']))
  ends.set(arrowId, arrow)
}

function linksBetween(
  cards: ReadonlyMap<string, MiniatureCard>,
  ends: ReadonlyMap<string, ReadonlyMap<string, string>>,
): readonly MiniatureLink[] {
  return [...ends].flatMap(([id, arrow]) => {
    const from = cards.get(arrow.get('start') ?? '')
    const to = cards.get(arrow.get('end') ?? '')
    return from === undefined || to === undefined ? [] : [{ id, from, to }]
  })
}
