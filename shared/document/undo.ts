// One undo stack per window, over board and panels, of this window's own changes only.
// Yjs leaves a field alone that somebody else changed since, and never brings back what they deleted.
import * as Y from 'yjs'
import { pinKey } from '../framework/pinned-framework.ts'
import { collectionsOf, type EntityMap, type MapDocument } from './layout.ts'
import { boardOrigin, verbOrigin } from './origins.ts'
import { createWritable, type Readable } from './readable.ts'
import { isPieceKey } from './text-pieces.ts'

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
  /** How many steps there are, forgotten old ones counted: a mark for {@link foldAbove}. */
  depth(): number
  /**
   * Folds the steps above a depth into the one at it: together they changed nothing. Forgetting them
   * instead would hide the earlier step's fields behind newer values, and it could not be undone.
   */
  foldAbove(depth: number): void
  /** Empties the stack: nothing of it can be undone any more. */
  forget(): void
  /** True for transactions of this stack itself. */
  isOrigin(origin: unknown): boolean
  dispose(): void
}

/** Older steps are forgotten, so a day in one window does not pile them up. */
const maxSteps = 200

/** Over a map, the pin of its framework included. Frameworks that a document holds are never taken out. */
export function createUndo(map: MapDocument): Undo {
  const scope = [map.meta, map.framework, map.narrative, ...collectionsOf(map)]
  return createUndoOver(scope, (item) => item.parent !== map.framework || item.parentSub === pinKey)
}

/**
 * The undo stack of any document: what verbs and the board write into these types.
 * @param canDelete false for what an undo must leave in the document
 */
export function createUndoOver(
  scope: readonly (EntityMap | Y.Map<unknown> | Y.Text)[],
  canDelete: (item: Y.Item) => boolean = () => true,
): Undo {
  const manager = new Y.UndoManager([...scope], {
    trackedOrigins: new Set([verbOrigin, boardOrigin]),
    captureTimeout: Number.MAX_SAFE_INTEGER,
    // reason: others may have written into a piece since; one's own words in it go, one by one
    deleteFilter: (item) => canDelete(item) && !isPieceKey(item.parentSub),
  })
  const readState = (): UndoState => ({ canUndo: manager.canUndo(), canRedo: manager.canRedo() })
  const state = createWritable(readState())
  let forgotten = 0
  const update = () => {
    const surplus = manager.undoStack.length - maxSteps
    if (surplus > 0) {
      manager.undoStack.splice(0, surplus)
      forgotten += surplus
    }
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
    depth: () => forgotten + manager.undoStack.length,
    foldAbove(depth) {
      const folded = manager.undoStack.splice(Math.max(0, depth - forgotten))
      const step = manager.undoStack.at(-1)
      if (step !== undefined) {
        step.insertions = Y.mergeDeleteSets([step, ...folded].map((each) => each.insertions))
        step.deletions = Y.mergeDeleteSets([step, ...folded].map((each) => each.deletions))
      }
      update()
    },
    forget() {
      manager.clear()
      update()
    },
    isOrigin: (origin) => origin === manager,
    dispose: () => manager.destroy(),
  }
}
