// What links go around: everything that stands on the board, kept cell by cell and tile by tile, so that a
// card that moves concerns only the links that run by it.
import {
  computed,
  isEqual,
  unsafe__withoutCapture,
  type Editor,
  type Signal,
  type TLParentId,
  type TLShape,
} from 'tldraw'
import { pageId } from '../../../shared/document/layout.ts'
import { isCell } from '../shapes/cell-at.ts'
import { canHoldCards } from '../shapes/cell-shape.ts'
import { standingBoxes } from '../shapes/standing-boxes.ts'
import { watchTouched, type TouchedIn } from '../shapes/touched-parents.ts'
import { overlapOf, type Box, type Point } from './box.ts'

/** Boxes of what stands in a part of the page. Tracked. */
export type BlockersIn = (region: Box) => readonly Box[]

interface Cell extends Box {
  readonly id: TLParentId
}

/** While something is moved it is in nobody's way: links go around it where it is put down. Tracked. */
export function isSomethingMoved(editor: Editor): boolean {
  return editor.isInAny('select.translating', 'select.resizing', 'select.rotating')
}

/** Side of a tile, in page units: a few cards across. */
const tileSize = 512

/** What stands in one parent, tile by tile, so that a card that moves concerns only the links nearby. */
interface Tiles {
  /** Corners of the tiles in which something stands, and how far it may reach out of them. Tracked. */
  readonly outline: () => { readonly corners: readonly Point[]; readonly reach: number }
  /** In units of the parent. Tracked. */
  readonly boxesAt: (corner: Point) => readonly Box[]
}

export function readBlockers(editor: Editor): BlockersIn {
  const cells = computed('cells', () => cellsOf(editor), { isEqual })
  const touchedIn = watchTouched(editor)
  const byParent = new Map<TLParentId, Tiles>()
  const tilesOf = (parentId: TLParentId) => {
    let tiles = byParent.get(parentId)
    if (tiles === undefined) {
      tiles = readTiles(editor, parentId, touchedIn)
      byParent.set(parentId, tiles)
    }
    return tiles
  }
  return (region) => {
    const found: Box[] = []
    const collect = (id: TLParentId, at: Point) => {
      const inside = { ...region, x: region.x - at.x, y: region.y - at.y }
      const { outline, boxesAt } = tilesOf(id)
      const { corners, reach } = outline()
      for (const corner of corners) {
        const tile = { ...corner, w: tileSize + reach, h: tileSize + reach }
        if (overlapOf(tile, inside) === 0) continue
        for (const box of boxesAt(corner)) {
          if (overlapOf(box, inside) > 0) found.push({ ...box, x: at.x + box.x, y: at.y + box.y })
        }
      }
    }
    for (const cell of cells.get()) if (overlapOf(cell, region) > 0) collect(cell.id, cell)
    collect(pageId as TLParentId, { x: 0, y: 0 })
    return found
  }
}

function readTiles(editor: Editor, parentId: TLParentId, touchedIn: TouchedIn): Tiles {
  const byTile = computed(`boxes in ${parentId}`, () => {
    if (!isSomethingMoved(editor)) {
      touchedIn(parentId)
      return tilesFrom(standingBoxes(editor, parentId, isNoBlocker))
    }
    const moving = new Set(editor.getSelectedShapeIds())
    const isLeftOut = (shape: TLShape) => isNoBlocker(shape) || moving.has(shape.id)
    return unsafe__withoutCapture(() => tilesFrom(standingBoxes(editor, parentId, isLeftOut)))
  })
  const outline = computed(
    `tiles of ${parentId}`,
    () => {
      const tiles = [...byTile.get().values()]
      const sizes = tiles.flatMap(({ boxes }) => boxes.map(({ w, h }) => Math.max(w, h)))
      const reach = sizes.reduce((largest, size) => Math.max(largest, size), 0)
      return { corners: tiles.map(({ corner }) => corner), reach }
    },
    { isEqual },
  )
  const boxes = new Map<string, Signal<readonly Box[]>>()
  return {
    outline: () => outline.get(),
    boxesAt(corner) {
      const key = keyOf(corner)
      let tile = boxes.get(key)
      if (tile === undefined) {
        tile = computed(`tile ${key}`, () => byTile.get().get(key)?.boxes ?? none, { isEqual })
        boxes.set(key, tile)
      }
      return tile.get()
    },
  }
}

const none: readonly Box[] = []

function tilesFrom(boxes: readonly Box[]) {
  const grouped = new Map<string, { readonly corner: Point; readonly boxes: Box[] }>()
  for (const box of boxes) {
    const corner = { x: tileStart(box.x), y: tileStart(box.y) }
    const tile = grouped.get(keyOf(corner))
    if (tile === undefined) grouped.set(keyOf(corner), { corner, boxes: [box] })
    else tile.boxes.push(box)
  }
  return grouped
}

function tileStart(at: number): number {
  return Math.floor(at / tileSize) * tileSize
}

function keyOf({ x, y }: Point): string {
  return `${x} ${y}`
}

function cellsOf(editor: Editor): readonly Cell[] {
  const cells: Cell[] = []
  for (const id of editor.getSortedChildIdsForParent(pageId as TLParentId)) {
    const shape = editor.getShape(id)
    if (!isCell(shape) || !canHoldCards(shape.props.kind)) continue
    cells.push({ id, x: shape.x, y: shape.y, w: shape.props.w, h: shape.props.h })
  }
  return cells
}

const blocking: ReadonlySet<string> = new Set(['touchpoint', 'sticky', 'image', 'text', 'group'])

function isNoBlocker({ type }: TLShape): boolean {
  return !blocking.has(type)
}
