// The local shapes that show a layout: cells, headers for exports, and the lenses of rows. Pure.
import type { TLShape } from 'tldraw'
import { pageId } from '../../../shared/document/layout.ts'
import type { StageId } from '../../../shared/framework/framework.ts'
import { parkingCellId } from '../../../shared/map/lane.ts'
import type { Row, RowId } from '../../../shared/map/row.ts'
import type { ShownLens } from '../lenses/lens-of.ts'
import type { LensProps } from '../lenses/lens-shape.ts'
import { parkedHeading } from '../binding/parking-order.ts'
import { headingShapes, type HeadingFacts } from './heading-shapes.ts'
import { laneCell, type LocalShape } from './lane-cell.ts'
import { labelWidth, type LaneLayout, type Track } from './lane-layout.ts'

/** What lanes are called in the reader's language. */
export interface LaneWords {
  readonly row: (row: Row) => string
  readonly parking: string
  /** Above cards that are parked: what their stage was called, or null where nobody knows. */
  readonly parkedFrom: (stage: string | null) => string
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
  readonly lenses: ReadonlyMap<RowId, ShownLens>
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
    shapes.push(...lensShape(facts, row))
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

function lensShape({ layout, lenses }: LaneFacts, track: Track<RowId>): readonly LocalShape[] {
  const lens = lenses.get(track.id)
  if (lens === undefined) return []
  const props: LensProps = { ...lens, w: layout.width, h: track.size }
  return [{ id: lensIdOf(track.id), type: 'lens', x: 0, y: track.start, props }]
}

function lensIdOf(rowId: RowId): string {
  return `shape:lens.${rowId}`
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
