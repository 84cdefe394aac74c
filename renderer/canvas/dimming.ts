// Dims what a filter does not mean: a class on the element of each shape, so that no card is drawn anew.
import type { Editor, TLArrowBinding, TLShapeId } from 'tldraw'
import type { Readable } from '../../shared/document/readable.ts'
import type { Matching } from '../../shared/map/filter/matching.ts'

/** Follows what the filter of this window means. Returns the end of it. */
export function dimByFilter(editor: Editor, matching: Readable<Matching | null>): () => void {
  const layer = editor.getContainer().querySelector('.tl-shapes')
  let bright: ReadonlySet<string> | null = null
  const isBright = (id: string, type: string) => {
    if (bright === null || !filtered.has(type)) return true
    return type === 'arrow' ? isLinkBright(editor, id as TLShapeId, bright) : bright.has(id)
  }
  const draw = (element: Node) => {
    if (!(element instanceof HTMLElement)) return
    const { shapeId, shapeType } = element.dataset
    if (shapeId === undefined || shapeType === undefined) return
    element.classList.toggle(dimmedClass, !isBright(shapeId, shapeType))
  }
  const newShapes = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) addedNodes.forEach(draw)
  })
  const show = () => {
    const before = bright
    bright = matching.get()?.ids ?? null
    if (layer === null || (bright === null && before === null)) return
    layer.childNodes.forEach(draw)
    newShapes.disconnect()
    if (bright !== null) newShapes.observe(layer, { childList: true })
  }
  const stop = matching.subscribe(show)
  show()
  return () => {
    stop()
    newShapes.disconnect()
  }
}

const dimmedClass = 'board-dimmed'
/** What a filter says something about. Texts, drawings and pictures stay as they are. */
const filtered = new Set(['touchpoint', 'sticky', 'arrow'])

/** A link is bright where both its cards are. */
function isLinkBright(editor: Editor, id: TLShapeId, bright: ReadonlySet<string>): boolean {
  const ends = editor.getBindingsFromShape<TLArrowBinding>(id, 'arrow')
  return ends.length === 2 && ends.every(({ toId }) => bright.has(toId))
}
