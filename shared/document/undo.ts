// One undo stack per window, over board and panels, of this window's own changes only.
// Yjs leaves a field alone that somebody else changed since, and never brings back what they deleted.
import * as Y from 'yjs'
import type { MapDocument } from './layout.ts'
import { boardOrigin, verbOrigin } from './origins.ts'
import { createWritable, type Readable } from './readable.ts'

export interface UndoState {
  readonly canUndo: boolean
  readonly canRedo: boolean
}

export interface Undo {
  readonly state: Readable<UndoState>
  undo(): void
  redo(): void
  /** Ends the current step: the next change begins a new one. */
  endStep(): void
  /** How many steps could be undone. */
  depth(): number
  /** Forgets the steps above a depth without undoing them: their net effect was nothing. */
  forgetAbove(depth: number): void
  /** True for transactions of this stack itself. */
  isOrigin(origin: unknown): boolean
  dispose(): void
}

/** Steps beyond this are forgotten, so deleted content can be collected. */
const maxSteps = 200

export function createUndo(map: MapDocument): Undo {
  const scope = [map.meta, map.records, map.rows, map.lanes, map.personas]
  const manager = new Y.UndoManager(scope, {
    trackedOrigins: new Set([verbOrigin, boardOrigin]),
    captureTimeout: Number.MAX_SAFE_INTEGER,
  })
  const readState = (): UndoState => ({ canUndo: manager.canUndo(), canRedo: manager.canRedo() })
  const state = createWritable(readState())
  const update = () => {
    if (manager.undoStack.length > maxSteps)
      manager.undoStack.splice(0, manager.undoStack.length - maxSteps)
    const next = readState()
    const current = state.get()
    if (next.canUndo !== current.canUndo || next.canRedo !== current.canRedo) state.set(next)
  }
  manager.on('stack-item-added', update)
  manager.on('stack-item-popped', update)
  manager.on('stack-cleared', update)
  return {
    state,
    undo() {
      manager.stopCapturing()
      manager.undo()
      update()
    },
    redo() {
      manager.stopCapturing()
      manager.redo()
      update()
    },
    endStep: () => manager.stopCapturing(),
    depth: () => manager.undoStack.length,
    forgetAbove(depth) {
      if (manager.undoStack.length > depth) manager.undoStack.splice(depth)
      update()
    },
    isOrigin: (origin) => origin === manager,
    dispose: () => manager.destroy(),
  }
}
