// The local shapes that show a layout: cells, headers for exports, and the lenses of two rows. Pure.
import type { TLShape } from 'tldraw'
import { pageId } from '../../../shared/document/layout.ts'
import type { StageId } from '../../../shared/framework/framework.ts'
import { cellIdOf, parkingCellId } from '../../../shared/map/lane.ts'
import type { Row, RowId } from '../../../shared/map/row.ts'
import { owners, type Owner } from '../../../shared/map/touchpoint.ts'
import { feelingsData, ownersData, type LensKind, type LensProps } from '../shapes/lens-shape.ts'
import { parkedHeading } from '../binding/parking-order.ts'
import type { ContentOf } from './cell-content.ts'
import { headingShapes, type HeadingFacts } from './heading-shapes.ts'
import { laneCell, type LocalShape } from './lane-cell.ts'
import { labelWidth, type LaneLayout, type Track } from './lane-layout.ts'

/** What lanes are called in the reader's language. */
export interface LaneWords {
  readonly row: (row: Row) => string
  readonly parking: string
  /** Above cards that are parked: what their stage was called, or null where nobody knows. */
  readonly parkedFrom: (stage: string | null) => string
  readonly feeling: (of: FeelingOfStage) => string
}

/** What the touchpoints of a stage feel like, all rows together. */
export interface FeelingOfStage {
  readonly stage: string
  readonly mean: number
  readonly count: number
}

/** In units of the parking lane. */
export interface NamedParkedStage {
  readonly stageId: StageId | null
  readonly name: string
  readonly y: number
}

export interface LaneFacts extends HeadingFacts {
  readonly rows: readonly Row[]
  readonly parkedStages: readonly NamedParkedStage[]
  readonly contentOf: ContentOf
  readonly words: LaneWords
}

export function laneShapes(facts: LaneFacts): readonly TLShape[] {
  const { layout } = facts
  if (layout.lanes.length === 0) return []
  const colours = new Map(facts.stages.map(({ id, colour }) => [id, colour]))
  const rowById = new Map(facts.rows.map((row) => [row.id, row]))
  const shapes: LocalShape[] = [...headingShapes(facts)]
  for (const row of layout.rows) {
    const facing = rowById.get(row.id)
    const label = facing === undefined ? '' : facts.words.row(facing)
    const tall = { y: row.start, h: row.size }
    shapes.push(
      laneCell('row', { ...tall, x: -labelWidth, w: labelWidth }, { rowId: row.id, label }),
    )
    for (const lane of layout.lanes) {
      const colour = colours.get(lane.id) ?? 'slate'
      const about = { stageId: lane.id, rowId: row.id, label, colour }
      shapes.push(laneCell('cell', { ...tall, x: lane.start, w: lane.size }, about))
    }
    if (facing !== undefined) shapes.push(...lensShapes(facts, facing, row))
  }
  shapes.push(parkingShape(layout.parking, facts.words.parking), ...parkedHeadings(facts))
  return stack(shapes)
}

/**
 * Always there, so that cards find it the moment they are parked: tldraw does not count a shape to
 * the page whose parent comes after it. Too small to be hit, and hidden, while it is empty.
 */
function parkingShape(parking: LaneLayout['parking'], label: string): LocalShape {
  const { x, width, height } = parking ?? { x: -1, width: 1, height: 1 }
  const y = parking === null ? -1 : 0
  return { ...laneCell('parking', { x, y, w: width, h: height }, { label }), id: parkingCellId }
}

/** Cards keep the name of the stage that they were in. */
function parkedHeadings({ layout: { parking }, parkedStages }: LaneFacts): readonly LocalShape[] {
  if (parking === null) return []
  return parkedStages.map(({ stageId, name, y }) =>
    laneCell(
      'parked',
      { x: parking.x, y, w: parking.width, h: parkedHeading },
      { name: stageId ?? 'nowhere', label: name },
    ),
  )
}

/** Hides the parking lane while it holds nothing. */
export function isEmptyParking(shape: TLShape): boolean {
  return (shape.id as string) === parkingCellId && shape.y < 0
}

const lensByRowKind: Readonly<Partial<Record<Row['kind'], LensKind>>> = {
  feelings: 'feelings',
  owners: 'owners',
}

function lensShapes(facts: LaneFacts, row: Row, track: Track<RowId>): LocalShape[] {
  const kind = lensByRowKind[row.kind]
  if (kind === undefined) return []
  const base = { kind, w: facts.layout.width, h: track.size }
  const props: LensProps =
    kind === 'feelings'
      ? { ...base, ...feelings(facts) }
      : { ...base, data: ownership(facts), labels: [] }
  return [{ id: lensIdOf(row.id), type: 'lens', x: 0, y: track.start, props }]
}

export function lensIdOf(rowId: RowId): string {
  return `shape:lens.${rowId}`
}

/** One point for each stage that has touchpoints of which somebody said how they feel. */
function feelings(facts: LaneFacts): Pick<LensProps, 'data' | 'labels'> {
  const { layout, contentOf, words, stages } = facts
  const points = layout.lanes.flatMap((lane) => {
    const emotions = layout.rows.flatMap((row) =>
      contentOf(cellIdOf(lane.id, row.id)).touchpoints.flatMap(({ emotion }) => emotion ?? []),
    )
    const count = emotions.length
    if (count === 0) return []
    const mean = emotions.reduce((sum: number, emotion) => sum + emotion, 0) / count
    const stage = stages.find(({ id }) => id === lane.id)?.name ?? ''
    const label = words.feeling({ stage, mean, count })
    return [{ x: lane.start + lane.size / 2, emotion: mean, label }]
  })
  return { data: feelingsData(points), labels: points.map(({ label }) => label) }
}

function ownership({ layout, contentOf }: LaneFacts): number[] {
  return ownersData(
    layout.lanes.map((lane) => {
      const counts = Object.fromEntries(owners.map((owner) => [owner, 0])) as Record<Owner, number>
      for (const row of layout.rows) {
        for (const card of contentOf(cellIdOf(lane.id, row.id)).touchpoints) counts[card.owner]++
      }
      return { x: lane.start, w: lane.size, counts }
    }),
  )
}

/** Below everything that people make: their indices begin at `a1`. */
function stack(shapes: readonly LocalShape[]): readonly TLShape[] {
  return shapes.map(
    (shape, at) =>
      ({
        ...shape,
        typeName: 'shape',
        parentId: pageId,
        index: indexAt(at),
        rotation: 0,
        isLocked: false,
        opacity: 1,
        meta: {},
      }) as unknown as TLShape,
  )
}

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** The same at each projection, unlike tldraw's, so a lane that did not change is not written again. */
function indexAt(at: number): string {
  return `Y${digits[Math.floor(at / digits.length)]}${digits[at % digits.length]}`
}
