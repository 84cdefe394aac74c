// Thousands of shapes that come at once, as a large map is opened or lines are pasted, are drawn in
// turns: first what is in view, then some of the rest whenever the page has nothing else to do.
import {
  atom,
  computed,
  react,
  type Editor,
  type Signal,
  type TLRenderingShape,
  type TLShapeId,
} from 'tldraw'
import { watchRenderingShapes } from './rendering-shapes.ts'

/** So many shapes out of view are drawn in one turn: each turn is shorter than a tenth of a second. */
const perTurn = 500
/** A turn comes after this at the latest, ms. */
const longestPause = 300

interface Drawing {
  readonly shapes: TLRenderingShape[]
  /** False while some still wait for their turn. */
  readonly isWhole: boolean
}

export function drawInTurns(editor: Editor): void {
  const all = watchRenderingShapes(editor, editor.getRenderingShapes.bind(editor))
  const turn = atom('turn to draw', 0)
  const drawn = new Set<TLShapeId>()
  let lastTurn = turn.get()
  const drawing = computed('shapes that are drawn', (): Drawing => {
    const shapes = all.get()
    const waiting = shapes.filter(({ id }) => !drawn.has(id))
    const isNewTurn = turn.get() !== lastTurn
    lastTurn = turn.get()
    if (waiting.length <= perTurn) for (const { id } of waiting) drawn.add(id)
    else {
      const outside = editor.getNotVisibleShapes()
      let room = isNewTurn ? perTurn : 0
      for (const { id } of waiting) if (!outside.has(id) || room-- > 0) drawn.add(id)
    }
    const isWhole = waiting.every(({ id }) => drawn.has(id))
    return { shapes: isWhole ? shapes : shapes.filter(({ id }) => drawn.has(id)), isWhole }
  })
  editor.getRenderingShapes = () => drawing.get().shapes
  editor.once('mount', () => {
    editor.disposables.add(takeTurns(drawing, () => turn.update((now) => now + 1)))
  })
}

/** Goes on while anything waits. Returns the end of it. */
function takeTurns(drawing: Signal<Drawing>, take: () => void): () => void {
  let planned: number | null = null
  const stop = react('draw what waits', () => {
    if (drawing.get().isWhole || planned !== null) return
    planned = requestIdleCallback(
      () => {
        planned = null
        take()
      },
      { timeout: longestPause },
    )
  })
  return () => {
    stop()
    if (planned !== null) cancelIdleCallback(planned)
  }
}
