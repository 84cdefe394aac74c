// The local shapes that show a layout: cells, headers for exports, and the lenses of two rows. Pure.
import type { TLShape } from 'tldraw'
import { pageId } from '../../../shared/document/layout.ts'
import type { Stage, StageColour, StageId } from '../../../shared/framework/framework.ts'
import { cellIdOf, parkingCellId } from '../../../shared/map/lane.ts'
import type { Row, RowId } from '../../../shared/map/row.ts'
import { owners, type Owner } from '../../../shared/map/touchpoint.ts'
import type { CellProps } from '../shapes/cell-shape.ts'
import { feelingsData, ownersData, type LensKind, type LensProps } from '../shapes/lens-shape.ts'
import type { ContentOf } from './cell-content.ts'
import { headerHeight, labelWidth, type LaneLayout, type Track } from './lane-layout.ts'

/** What lanes are called in the reader's language. */
export interface LaneWords {
  readonly row: (row: Row) => string
  readonly parking: string
  readonly feeling: (of: FeelingOfStage) => string
}

/** What the touchpoints of a stage feel like, all rows together. */
export interface FeelingOfStage {
  readonly stage: string
  readonly mean: number
  readonly count: number
}

export interface LaneFacts {
  readonly stages: readonly Stage[]
  readonly rows: readonly Row[]
  readonly layout: LaneLayout
  readonly contentOf: ContentOf
  readonly words: LaneWords
}

interface LocalShape {
  readonly id: string
  readonly type: 'cell' | 'lens'
  readonly x: number
  readonly y: number
  readonly props: CellProps | LensProps
}

export function laneShapes(facts: LaneFacts): readonly TLShape[] {
  const { layout } = facts
  if (layout.lanes.length === 0) return []
  const stageById = new Map(facts.stages.map((stage) => [stage.id, stage]))
  const colourOf = (id: StageId): StageColour => stageById.get(id)?.colour ?? 'slate'
  const rowById = new Map(facts.rows.map((row) => [row.id, row]))
  const shapes: LocalShape[] = [
    cellShape('corner', -labelWidth, -headerHeight, labelWidth, headerHeight, {}),
  ]
  for (const lane of layout.lanes) {
    const label = stageById.get(lane.id)?.name ?? ''
    shapes.push(
      cellShape('stage', lane.start, -headerHeight, lane.size, headerHeight, {
        stageId: lane.id,
        label,
        colour: colourOf(lane.id),
      }),
    )
  }
  for (const row of layout.rows) {
    const facing = rowById.get(row.id)
    const label = facing === undefined ? '' : facts.words.row(facing)
    shapes.push(
      cellShape('row', -labelWidth, row.start, labelWidth, row.size, { rowId: row.id, label }),
    )
    for (const lane of layout.lanes) {
      shapes.push(
        cellShape('cell', lane.start, row.start, lane.size, row.size, {
          stageId: lane.id,
          rowId: row.id,
          label,
          colour: colourOf(lane.id),
        }),
      )
    }
    if (facing !== undefined) shapes.push(...lensShapes(facts, facing, row))
  }
  shapes.push(parkingShape(layout.parking, facts.words.parking))
  return stack(shapes)
}

function cellShape(
  kind: CellProps['kind'],
  x: number,
  y: number,
  w: number,
  h: number,
  about: { stageId?: StageId; rowId?: RowId; label?: string; colour?: StageColour },
): LocalShape {
  const { stageId, rowId, label = '', colour = 'slate' } = about
  const id =
    stageId !== undefined && rowId !== undefined
      ? cellIdOf(stageId, rowId)
      : `shape:lane.${stageId ?? rowId ?? kind}.${kind}`
  return {
    id,
    type: 'cell',
    x,
    y,
    props: { kind, w, h, stageId: stageId ?? '', rowId: rowId ?? '', label, colour },
  }
}

/**
 * Always there, so that cards find it the moment they are parked: tldraw does not count a shape to
 * the page whose parent comes after it. Too small to be hit, and hidden, while it is empty.
 */
function parkingShape(parking: LaneLayout['parking'], label: string): LocalShape {
  const { x, width, height } = parking ?? { x: -1, width: 1, height: 1 }
  const y = parking === null ? -1 : 0
  return { ...cellShape('parking', x, y, width, height, { label }), id: parkingCellId }
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

/** One point for each stage that has touchpoints. */
function feelings(facts: LaneFacts): Pick<LensProps, 'data' | 'labels'> {
  const { layout, contentOf, words, stages } = facts
  const points = layout.lanes.flatMap((lane) => {
    const emotions = layout.rows.flatMap((row) =>
      contentOf(cellIdOf(lane.id, row.id)).touchpoints.map(({ emotion }) => emotion),
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
