// tldraw's editor, as somebody at the browser's console would get hold of it: the page does not hand
// it out, but React knows it.
import type { JSHandle, Page } from '@playwright/test'

export interface ConsoleShape {
  readonly id: string
  readonly type: string
  readonly parentId: string
  readonly index: string
  readonly x: number
  readonly y: number
  readonly rotation: number
  readonly isLocked: boolean
  readonly opacity: number
  readonly props: { readonly [name: string]: unknown }
}

/** As much of the editor as the specs use. */
export interface ConsoleEditor {
  getCurrentPageShapes(): ConsoleShape[]
  getSvgString(ids: string[]): Promise<{ readonly svg: string } | undefined>
  createShape(shape: object): void
  deleteShapes(ids: string[]): void
  updateShape(change: object): void
  updateShapes(changes: object[]): void
  select(...ids: string[]): void
  selectAll(): void
  getSelectedShapeIds(): string[]
  getShape(id: string): ConsoleShape | undefined
  groupShapes(ids: string[]): void
  reparentShapes(ids: string[], parent: string): void
  duplicateShapes(ids: string[]): void
  toggleLock(ids: string[]): void
  nudgeShapes(ids: string[], by: { readonly x: number; readonly y: number }): void
  rotateShapesBy(ids: string[], angle: number): void
  resizeShape(id: string, scale: { readonly x: number; readonly y: number }): void
  sendToBack(ids: string[]): void
  bringToFront(ids: string[]): void
  alignShapes(ids: string[], operation: string): void
  putContentOntoCurrentPage(content: object): void
  getContentFromCurrentPage(ids: string[]): { readonly shapes: ConsoleShape[] } | undefined
  pageToScreen(point: { readonly x: number; readonly y: number }): {
    readonly x: number
    readonly y: number
  }
  getShapePageBounds(
    id: string,
  ): { readonly x: number; readonly y: number; readonly w: number; readonly h: number } | undefined
  clear(): void
  readonly store: {
    clear(): void
    remove(ids: string[]): void
    update(id: string, change: (shape: ConsoleShape) => object): void
    mergeRemoteChanges(change: () => void): void
    put(records: object[]): void
  }
}

export function editorOf(page: Page): Promise<JSHandle<ConsoleEditor>> {
  return page.evaluateHandle(() => {
    const canvas = document.querySelector('.tl-canvas') ?? document.body
    const key = Object.keys(canvas).find((name) => name.startsWith('__reactFiber')) ?? ''
    let fibre = Reflect.get(canvas, key)
    while (fibre && !fibre.memoizedProps?.value?.sideEffects) fibre = fibre.return
    return fibre.memoizedProps.value as ConsoleEditor
  })
}
