import type { MapSession } from './map-session.ts'

/** What every text field of a map or a library does beside typing: undo by its keys, and an end on leaving. */
export function fieldIn({ undo, beforeLeaving }: Pick<MapSession, 'undo' | 'beforeLeaving'>) {
  return {
    onUndo: () => undo.undo(),
    onRedo: () => undo.redo(),
    onLeaving: beforeLeaving,
  }
}
