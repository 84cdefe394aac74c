// What the cells hold, read once per cell and kept until something in that cell changes.
import { computed, type Editor, type Signal, type TLParentId, type TLShape } from 'tldraw'
import type { CellId } from '../../../shared/map/lane.ts'
import type { Emotion, Owner } from '../../../shared/map/touchpoint.ts'
import type { TouchpointShape } from '../shapes/touchpoint-shape.ts'

export interface CellCard {
  /** Of the centre, in units of the cell. */
  readonly x: number
  readonly emotion: Emotion | null
  readonly owner: Owner
}

export interface CellContent {
  readonly isEmpty: boolean
  /** How far down the cards reach, in units of the cell. */
  readonly bottom: number
  readonly touchpoints: readonly CellCard[]
}

export type ContentOf = (cellId: CellId) => CellContent

export function readCellContents(editor: Editor): ContentOf {
  const byCell = new Map<CellId, Signal<CellContent>>()
  return (cellId) => {
    let content = byCell.get(cellId)
    if (content === undefined) {
      content = computed(`content of ${cellId}`, () => readContent(editor, cellId), { isEqual })
      byCell.set(cellId, content)
    }
    return content.get()
  }
}

function readContent(editor: Editor, cellId: CellId): CellContent {
  let bottom = 0
  let isEmpty = true
  const touchpoints: CellCard[] = []
  for (const id of editor.getSortedChildIdsForParent(cellId as TLParentId)) {
    const shape = editor.getShape(id)
    if (shape === undefined) continue
    isEmpty = false
    // reason: a link bends wherever it wants and must not push a row taller
    if (shape.type === 'arrow') continue
    bottom = Math.max(bottom, shape.y + editor.getShapeGeometry(shape).bounds.maxY)
    if (isTouchpoint(shape)) {
      const { w, emotion, owner } = shape.props
      touchpoints.push({ x: shape.x + w / 2, emotion, owner })
    }
  }
  return { isEmpty, bottom, touchpoints }
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
      return card.x === other?.x && card.emotion === other.emotion && card.owner === other.owner
    })
  )
}
