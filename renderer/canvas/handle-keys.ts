// Keys of the board that tldraw does not know: cells, cards and links by keyboard. Everything that
// can be done with a pointer can be done from here.
import type { Editor, TLShapeId } from 'tldraw'
import { addressOfCell, type CellAddress } from '../../shared/map/lane.ts'
import { cardSize } from '../../shared/map/touchpoint.ts'
import { stickySize } from '../../shared/map/sticky.ts'
import { addCardsToCell, cardForCell, startTyping, type NewCard } from './content/add-cards.ts'
import { targetCell } from './content/take-content.ts'
import { extendSelection } from './extend-selection.ts'
import type { FactChange } from './fact-keys.ts'
import { cellOf, neighbourOf, type CurrentCell, type Direction } from './lanes/current-cell.ts'
import { freePlace } from './lanes/free-place.ts'
import type { LaneLayout } from './lanes/lane-layout.ts'
import type { LaneState } from './lanes/lane-state.ts'
import type { Linking } from './linking.ts'
import type { BoardTool } from './board.ts'

export interface KeyOptions {
  readonly layout: () => LaneLayout
  readonly lanes: LaneState
  readonly currentCell: CurrentCell
  readonly linking: Linking
  /** Opens the form of a new number of a cell. */
  readonly writeMetric: (cell: CellAddress) => void
  readonly setTool: (tool: BoardTool) => void
  /** Shows everything again; false where nothing is filtered. */
  readonly clearFilter: () => boolean
  /** Says something of the selected touchpoints by a key; null where the key means nothing to them. */
  readonly changeFact: (key: string) => FactChange | null
  readonly comment: () => void
  /** Says what the last key did. */
  readonly say: (event: KeyEvent) => void
}

export type KeyEvent =
  | { readonly kind: 'cell'; readonly cell: NonNullable<ReturnType<CurrentCell['id']['get']>> }
  | { readonly kind: 'fact'; readonly change: FactChange }
  | { readonly kind: 'filter-cleared' }
  | { readonly kind: 'link-started' }
  | { readonly kind: 'link-target'; readonly id: TLShapeId }
  | { readonly kind: 'link-made' }
  | { readonly kind: 'link-given-up' }

const arrows: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

export function handleKeys(editor: Editor, options: KeyOptions): () => void {
  const container = editor.getContainer()
  const page = container.ownerDocument
  const pressed = new Set<string>()
  const pressedElsewhere = new Set<string>()
  const listen = (event: KeyboardEvent) => {
    if (isOn(container, event)) pressedElsewhere.delete(event.code)
    else pressedElsewhere.add(event.code)
    if (
      !editor.getIsFocused() ||
      editor.getEditingShapeId() !== null ||
      editor.menus.hasAnyOpenMenus()
    )
      return
    if (!isForBoard(container, event)) return
    const isTaken =
      options.linking.state.get() === null
        ? takeKey(editor, options, event)
        : takeLinkKey(options, event)
    if (!isTaken) return
    pressed.add(event.code)
    event.preventDefault()
    event.stopPropagation()
  }
  const release = (event: KeyboardEvent) => {
    // reason: tldraw acts on some keys when they are let go, as if it had seen them pressed
    if (pressed.delete(event.code)) event.stopPropagation()
    // so it would on the key that closed a panel and brought the focus here. Its mark for what was taken
    // already leaves the event to its list of pressed keys, which saw this one pressed
    else if (pressedElsewhere.delete(event.code) && isOn(container, event)) {
      Reflect.set(event, 'isKilled', true)
    }
  }
  const leaveCell = () => {
    options.currentCell.set(null)
    options.linking.cancel()
  }
  // reason: tldraw's own keys work on the whole page while the board is in use; so do these
  page.addEventListener('keydown', listen, { capture: true })
  page.addEventListener('keyup', release, { capture: true })
  container.addEventListener('pointerdown', leaveCell, { capture: true })
  return () => {
    page.removeEventListener('keydown', listen, { capture: true })
    page.removeEventListener('keyup', release, { capture: true })
    container.removeEventListener('pointerdown', leaveCell, { capture: true })
  }
}

function isOn(container: HTMLElement, { target }: KeyboardEvent): boolean {
  return target instanceof Node && container.contains(target)
}

function takeKey(editor: Editor, options: KeyOptions, event: KeyboardEvent): boolean {
  const direction = arrows[event.key]
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
  if (direction !== undefined && event.altKey && !event.ctrlKey && !event.metaKey) {
    if (event.shiftKey) moveCardsToNeighbour(editor, options, direction)
    else moveCell(editor, options, direction)
    return true
  }
  if (direction !== undefined && event.shiftKey && (event.ctrlKey || event.metaKey))
    return extendSelection(editor, direction)
  if (!isPlain || event.shiftKey || event.repeat) return false
  const key = event.key.toLowerCase()
  if (key === 'tab') return selectInCell(editor, options)
  if (key === 'enter') return addByKey(editor, options, null)
  if (key === 't') return addByKey(editor, options, 'touchpoint') || pickTool(options, 'touchpoint')
  if (key === 'n') return addByKey(editor, options, 'sticky') || pickTool(options, 'sticky')
  if (key === 'l') return startLink(options) || pickTool(options, 'link')
  if (key === 'c') {
    options.comment()
    return true
  }
  const change = options.changeFact(key)
  if (change !== null) {
    options.say({ kind: 'fact', change })
    return true
  }
  return key === 'escape' && leaveByKey(editor, options)
}

/** First the cell, then the filter; before both, tldraw's own: the tool and the selection. */
function leaveByKey(editor: Editor, { currentCell, clearFilter, say }: KeyOptions): boolean {
  const isSelecting = editor.getSelectedShapeIds().length > 0
  if (currentCell.id.get() !== null) {
    currentCell.set(null)
    return !isSelecting
  }
  if (isSelecting || !editor.isIn('select.idle') || !clearFilter()) return false
  say({ kind: 'filter-cleared' })
  return true
}

function takeLinkKey(options: KeyOptions, event: KeyboardEvent): boolean {
  const { linking, setTool } = options
  const direction = arrows[event.key]
  if (direction !== undefined) {
    const id = linking.choose(direction)
    if (id !== null) options.say({ kind: 'link-target', id })
  } else if (event.key === 'Enter') {
    options.say({ kind: linking.finish() ? 'link-made' : 'link-given-up' })
    setTool('select')
  } else if (event.key === 'Escape' || event.key === 'Tab') {
    linking.cancel()
    setTool('select')
    options.say({ kind: 'link-given-up' })
  } else if (event.key.length === 1) {
    // reason: whoever presses another key wants that, so the link is given up
    linking.cancel()
    return false
  }
  return true
}

function moveCell(editor: Editor, { currentCell, say }: KeyOptions, direction: Direction): void {
  const cell = currentCell.move(direction)
  const bounds = cell === null ? undefined : editor.getShapePageBounds(cell as TLShapeId)
  if (cell === null || bounds === undefined) return
  editor.selectNone()
  const view = editor.getViewportPageBounds()
  if (!view.contains(bounds)) {
    editor.centerOnPoint(bounds.center, { animation: { duration: 180 } })
  }
  say({ kind: 'cell', cell })
}

/** From a cell into the cards that it holds. */
function selectInCell(editor: Editor, { currentCell }: KeyOptions): boolean {
  const cellId = currentCell.id.get()
  if (cellId === null || editor.getSelectedShapeIds().length > 0) return false
  const first = editor
    .getCurrentPageShapesInReadingOrder()
    .find(({ id }) => cellOf(editor, id) === cellId)
  if (first === undefined) return false
  editor.setSelectedShapes([first.id])
  return true
}

/** Adds a card to the current cell and begins to type in it. */
function addByKey(editor: Editor, options: KeyOptions, type: NewCard['type'] | null): boolean {
  const cellId = options.currentCell.id.get()
  if (cellId === null || editor.getIsReadonly()) return false
  // reason: Enter on a selected card is for its text
  if (type === null && editor.getSelectedShapeIds().length > 0) return false
  const address = addressOfCell(cellId)
  const row = options.lanes.rows.get().find(({ id }) => id === address?.rowId)
  if (type === null && address !== null && row?.kind === 'metrics') {
    options.writeMetric(address)
    return true
  }
  const usual = cardForCell(cellId, options.lanes.rows.get(), '')
  const card: NewCard =
    type === null || type === usual.type
      ? usual
      : type === 'sticky'
        ? { type, text: '' }
        : { type, facts: {} }
  startTyping(editor, addCardsToCell(editor, cellId, [card])[0])
  return true
}

function moveCardsToNeighbour(editor: Editor, options: KeyOptions, direction: Direction): void {
  const ids = editor.getSelectedShapeIds().filter((id) => editor.getShape(id)?.type !== 'arrow')
  const [first] = ids
  const from = first === undefined ? null : (cellOf(editor, first) ?? targetCell(editor, options))
  const to = from === null ? null : neighbourOf(options.layout(), from, direction)
  const cell = to === null ? undefined : editor.getShape(to as TLShapeId)
  if (cell === undefined || to === null || editor.getIsReadonly()) return
  editor.markHistoryStoppingPoint('move to cell')
  editor.run(() => {
    for (const id of ids) {
      const shape = editor.getShape(id)
      const bounds = editor.getShapePageBounds(id)
      if (shape === undefined || bounds === undefined) continue
      const place = freePlace(Number(Reflect.get(cell.props, 'w')), boxesIn(editor, cell.id, id), {
        width: bounds.w || cardSize.width,
        height: bounds.h || stickySize.height,
      })
      editor.reparentShapes([id], cell.id)
      editor.updateShape({ id, type: shape.type, ...place })
    }
  })
  editor.zoomToSelectionIfOffscreen(64)
  options.say({ kind: 'cell', cell: to })
}

function boxesIn(editor: Editor, cellId: TLShapeId, except: TLShapeId) {
  return editor.getSortedChildIdsForParent(cellId).flatMap((id) => {
    const shape = editor.getShape(id)
    if (shape === undefined || id === except || shape.type === 'arrow') return []
    const { w, h } = editor.getShapeGeometry(shape).bounds
    return [{ x: shape.x, y: shape.y, w, h }]
  })
}

/** Also picks the tool up, for those who go on with the pointer. */
function startLink({ linking, say, setTool }: KeyOptions): boolean {
  if (!linking.start()) return false
  setTool('link')
  say({ kind: 'link-started' })
  return true
}

function pickTool(options: KeyOptions, tool: BoardTool): boolean {
  options.setTool(tool)
  return true
}

/** Keys for the board itself, not for a field or a control in its furniture or elsewhere. */
function isForBoard(container: HTMLElement, { target }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false
  if (target !== container.ownerDocument.body && !container.contains(target)) return false
  return target.closest(controls) === null
}

const controls =
  'input, textarea, select, button, a, [contenteditable=true], [role=separator], [role=slider], [role=dialog], [role=menu]'
