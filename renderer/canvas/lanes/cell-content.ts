// What the cells hold, read once per cell and kept until something in that cell changes.
import { computed, type Editor, type Signal, type TLParentId, type TLShape } from 'tldraw'
import type { CellId } from '../../../shared/map/lane.ts'
import type { LensCard } from '../lenses/lens-facts.ts'
import { standingBoxes } from '../shapes/standing-boxes.ts'
import { watchTouched } from '../shapes/touched-parents.ts'
import type { TouchpointShape } from '../shapes/touchpoint-shape.ts'

export interface CellContent {
  readonly isEmpty: boolean
  /** How far down the cards reach, in units of the cell. */
  readonly bottom: number
  /** Also those in groups. */
  readonly touchpoints: readonly LensCard[]
}

export type ContentOf = (cellId: CellId) => CellContent

export function readCellContents(editor: Editor): ContentOf {
  const touchedIn = watchTouched(editor)
  const byCell = new Map<CellId, Signal<CellContent>>()
  return (cellId) => {
    let content = byCell.get(cellId)
    if (content === undefined) {
      const read = () => {
        touchedIn(cellId as TLParentId)
        return readContent(editor, cellId)
      }
      content = computed(`content of ${cellId}`, read, { isEqual })
      byCell.set(cellId, content)
    }
    return content.get()
  }
}

/** Tracked but for the shapes themselves, which the count of their changes stands for. */
function readContent(editor: Editor, cellId: CellId): CellContent {
  // reason: a link bends wherever it wants and must not push a row taller
  const bottoms = standingBoxes(editor, cellId as TLParentId).map(({ maxY }) => maxY)
  let isEmpty = true
  const touchpoints: LensCard[] = []
  for (const id of editor.getSortedChildIdsForParent(cellId as TLParentId)) {
    const shape = editor.store.unsafeGetWithoutCapture(id)
    if (shape === undefined) continue
    isEmpty = false
    collectTouchpoints(editor, shape, 0, touchpoints)
  }
  return { isEmpty, bottom: Math.max(0, ...bottoms), touchpoints }
}

/** @param left where the parent of the shape begins in the cell */
function collectTouchpoints(editor: Editor, shape: TLShape, left: number, into: LensCard[]): void {
  if (isTouchpoint(shape)) into.push(lensCardOf(shape, left))
  if (shape.type !== 'group') return
  for (const id of editor.getSortedChildIdsForParent(shape.id)) {
    const member = editor.store.unsafeGetWithoutCapture(id)
    if (member !== undefined) collectTouchpoints(editor, member, left + shape.x, into)
  }
}

/** @param left where its parent begins in the cell */
export function lensCardOf({ id, x, props }: TouchpointShape, left: number): LensCard {
  const { w, emotion, owner, channel, personas } = props
  return { id, x: left + x + w / 2, emotion, owner, channel, personas }
}

export function isTouchpoint(shape: TLShape): shape is TouchpointShape {
  return shape.type === 'touchpoint'
}

function isEqual(a: CellContent, b: CellContent): boolean {
  return (
    a.isEmpty === b.isEmpty &&
    a.bottom === b.bottom &&
    a.touchpoints.length === b.touchpoints.length &&
    a.touchpoints.every((card, at) => {
      const other = b.touchpoints[at]
      return other !== undefined && isSameCard(card, other)
    })
  )
}

function isSameCard(a: LensCard, b: LensCard): boolean {
  return (
    a.id === b.id &&
    a.x === b.x &&
    a.emotion === b.emotion &&
    a.owner === b.owner &&
    a.channel === b.channel &&
    (a.personas === b.personas || a.personas.join() === b.personas.join())
  )
}
