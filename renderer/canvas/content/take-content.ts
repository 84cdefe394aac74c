// Everything that can be pasted or dropped on a board. All of tldraw's own ways are replaced: they
// fetch pasted addresses, open them in frames and put pictures into the document.
import type { Editor, TLShapeId, VecLike } from 'tldraw'
import { Problem, type ProblemCode } from '../../../shared/problems.ts'
import type { CellId } from '../../../shared/map/lane.ts'
import type { Row } from '../../../shared/map/row.ts'
import type { MapSession } from '../../session/map-session.ts'
import { attachFiles } from '../../session/attach-files.ts'
import { cellOf, type CurrentCell } from '../lanes/current-cell.ts'
import { cellAt, type LaneLayout } from '../lanes/lane-layout.ts'
import { addCardAt, addCardsToCell, cardForCell } from './add-cards.ts'
import { cardForFiles } from './card-for-files.ts'
import { addImages } from './add-images.ts'
import { pasteCards } from './paste-cards.ts'
import { linesOf } from '../../ui/pasted-lines.ts'

export interface ContentOptions {
  readonly session: MapSession
  readonly layout: () => LaneLayout
  readonly rows: () => readonly Row[]
  readonly currentCell: CurrentCell
  readonly onProblem: (code: ProblemCode) => void
}

export function takeContent(editor: Editor, options: ContentOptions): void {
  const { session } = options
  const pointFor = (point: VecLike | undefined) => point ?? pastePoint(editor)
  const report = (error: unknown) => {
    if (!(error instanceof Problem)) throw error
    options.onProblem(error.code)
  }
  const takeImages = (files: readonly Blob[], point: VecLike | undefined) =>
    addImages(editor, session.blobs, files, pointFor(point)).catch(report)
  const takeFiles = (files: readonly File[], point: VecLike | undefined) => {
    const card = editor.getIsReadonly() ? null : cardForFiles(editor, point)
    if (card === null) return takeImages(files, point)
    editor.setSelectedShapes([card])
    return attachFiles(session, card, files).catch(report)
  }
  const takeText = (text: string, point: VecLike | undefined) =>
    addLines(editor, options, linesOf(text), point)

  editor.registerExternalAssetHandler('file', null)
  editor.registerExternalAssetHandler('url', null)
  editor.registerExternalContentHandler('embed', null)
  editor.registerExternalContentHandler('excalidraw', null)
  editor.registerExternalContentHandler('file-replace', null)
  editor.registerExternalContentHandler('text', ({ text, point }) => takeText(text, point))
  editor.registerExternalContentHandler('url', ({ url, point }) => takeText(url, point))
  editor.registerExternalContentHandler('files', ({ files, point }) => void takeFiles(files, point))
  editor.registerExternalContentHandler('svg-text', ({ text, point }) => {
    void takeImages([new Blob([text], { type: 'image/svg+xml' })], point)
  })
  editor.registerExternalContentHandler('tldraw', ({ content, point }) => {
    void pasteCards(editor, session, content, point, options.onProblem).catch(report)
  })
}

function addLines(
  editor: Editor,
  options: ContentOptions,
  lines: readonly string[],
  point: VecLike | undefined,
): void {
  const cellId = targetCell(editor, options, point)
  const cards = lines.map((line) => cardForCell(cellId, options.rows(), line))
  if (cellId !== null) {
    addCardsToCell(editor, cellId, cards)
    return
  }
  const { x, y } = point ?? pastePoint(editor)
  for (const [at, card] of cards.entries())
    addCardAt(editor, options.layout(), { x, y: y + at * 104 }, card)
}

/** The cell pointed at, else the one in keyboard focus, else the selected card's, else the hovered one. */
export function targetCell(
  editor: Editor,
  options: Pick<ContentOptions, 'layout' | 'currentCell'>,
  point?: VecLike,
): CellId | null {
  if (point !== undefined) return cellAt(options.layout(), point.x, point.y)
  const current = options.currentCell.id.get()
  if (current !== null && editor.getShape(current as TLShapeId) !== undefined) return current
  const [selected] = editor.getSelectedShapeIds()
  const chosen = selected === undefined ? null : cellOf(editor, selected)
  if (chosen !== null) return chosen
  const { x, y } = pastePoint(editor)
  return cellAt(options.layout(), x, y)
}

/** Where the pointer is, if it is over the board, else the middle of the view. */
function pastePoint(editor: Editor): VecLike {
  const view = editor.getViewportPageBounds()
  const pointer = editor.inputs.currentPagePoint
  return view.containsPoint(pointer) ? pointer : view.center
}
