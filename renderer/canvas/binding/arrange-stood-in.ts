// Where cards stand that were written into a cell whose stage is gone (rule D5), in the cell that stands
// in for that one: as they stood, below what is there where they would lie on it. Pure, and from shared
// state alone, so every peer shows them in the same place.
import type { TLShape } from 'tldraw'
import type { RecordId } from '../../../shared/document/record.ts'
import { arrangeBlocks, type Box } from '../../../shared/framework/upgrade/arrange-blocks.ts'
import { assumedSize } from '../../../shared/framework/upgrade/board-things.ts'
import type { CellId } from '../../../shared/map/lane.ts'
import type { RecordIndex } from './record-index.ts'

export interface StoodInPlace {
  readonly parentId: CellId
  readonly x: number
  readonly y: number
}

/** @param stoodIn shapes with the cell that each is shown in */
export function arrangeStoodIn(
  index: RecordIndex,
  stoodIn: ReadonlyMap<RecordId, CellId>,
): ReadonlyMap<RecordId, StoodInPlace> {
  const places = new Map<RecordId, StoodInPlace>()
  for (const [cell, shapes] of groupBy(shapesOf(index, stoodIn.keys()), cellOf)) {
    const blocks = [...groupBy(shapes, ({ parentId }) => parentId)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, block]) => block)
    const there = shapesOf(index, index.childrenOf(cell)).map(boxIn)
    const boxes = blocks.map((block) => block.map(boxIn))
    const { shifts } = arrangeBlocks(there, boxes)
    blocks.forEach((block, at) => {
      const { x, y } = shifts[at] ?? { x: 0, y: 0 }
      for (const shape of block)
        places.set(shape.id, { parentId: cell, x: shape.x + x, y: shape.y + y })
    })
  }
  return places

  function cellOf(shape: TLShape): CellId {
    return stoodIn.get(shape.id) as CellId
  }

  function boxIn(shape: TLShape): Box {
    return boxOf(index, shape)
  }
}

function shapesOf(index: RecordIndex, ids: Iterable<RecordId>): readonly TLShape[] {
  return [...ids].flatMap((id) => index.shape(id) ?? []).filter(({ type }) => type !== 'arrow')
}

function boxOf(index: RecordIndex, shape: TLShape): Box {
  const { x, y } = shape
  if (shape.type !== 'group') return { x, y, ...sizeOf(shape) }
  const members = shapesOf(index, index.childrenOf(shape.id)).map((member) => ({
    right: member.x + sizeOf(member).w,
    bottom: member.y + sizeOf(member).h,
  }))
  const w = Math.max(0, ...members.map(({ right }) => right))
  return { x, y, w, h: Math.max(0, ...members.map(({ bottom }) => bottom)) }
}

function sizeOf({ props }: TLShape): { readonly w: number; readonly h: number } {
  const { w, h } = props as { readonly w?: unknown; readonly h?: unknown }
  return {
    w: typeof w === 'number' ? w : assumedSize.w,
    h: typeof h === 'number' ? h : assumedSize.h,
  }
}

function groupBy<Key, T>(members: readonly T[], keyOf: (member: T) => Key): ReadonlyMap<Key, T[]> {
  const groups = new Map<Key, T[]>()
  for (const member of members) {
    const group = groups.get(keyOf(member))
    if (group === undefined) groups.set(keyOf(member), [member])
    else group.push(member)
  }
  return groups
}
