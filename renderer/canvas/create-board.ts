// The board as the rest of the app sees it, over tldraw's editor.
import { computed, isEqual, type Editor, type TLShapeId, type TLStore } from 'tldraw'
import { addressOfCell, cellIdOf, isCellId, isLaneShapeId } from '../../shared/map/lane.ts'
import type { ProblemCode } from '../../shared/problems.ts'
import type { MapSession } from '../session/map-session.ts'
import type { Alignment, Board, BoardSight } from './board.ts'
import type { CommentPlaces } from './comment-place.ts'
import { currentTool, pickTool } from './board-tools.ts'
import { addCardAt, addCardsToCell, type NewCard } from './content/add-cards.ts'
import { addImages } from './content/add-images.ts'
import { targetCell } from './content/take-content.ts'
import type { BoardBinding } from './binding/board-binding.ts'
import type { CurrentCell } from './lanes/current-cell.ts'
import { hasForeignSelection } from './guards/guard-makers.ts'
import { fitShapes } from './fit-view.ts'
import type { LaneLayout } from './lanes/lane-layout.ts'
import type { LaneState } from './lanes/lane-state.ts'
import type { Following } from './presence/follow-person.ts'
import { lookAt } from './remember-view.ts'
import { readableFrom } from './readable-signal.ts'
import { readSelection } from './read-selection.ts'
import { recordsInReadingOrder, showRecord, touchpointAt } from './show-record.ts'
import { drawThumbnail } from './draw-thumbnail.ts'

export interface BoardOptions {
  readonly session: MapSession
  readonly binding: BoardBinding
  readonly lanes: LaneState
  readonly layout: () => LaneLayout
  readonly currentCell: CurrentCell
  readonly following: Following
  readonly commentPlaces: CommentPlaces
  readonly onProblem: (code: ProblemCode) => void
}

const glide = { animation: { duration: 180 } } as const

const alignments = {
  left: 'left',
  centre: 'center-horizontal',
  right: 'right',
  top: 'top',
  middle: 'center-vertical',
  bottom: 'bottom',
} as const satisfies Record<Alignment, string>

export function createBoard(editor: Editor, options: BoardOptions): Board {
  return {
    ...whatIsShown(editor, options),
    ...adding(editor, options),
    ...changing(editor),
    ...looking(editor, options),
  }
}

type Shown = Pick<
  Board,
  | 'selection'
  | 'isSelectionForeign'
  | 'tool'
  | 'zoom'
  | 'view'
  | 'shapeCount'
  | 'quarantined'
  | 'following'
  | 'commentPlace'
  | 'thumbnail'
>

function whatIsShown(editor: Editor, options: BoardOptions): Shown {
  const { session, binding, following, commentPlaces } = options
  const { quarantine } = binding
  return {
    selection: readableFrom(computed('selection', () => readSelection(editor), { isEqual })),
    isSelectionForeign: readableFrom(
      computed('foreign selection', () => hasForeignSelection(editor, session)),
    ),
    tool: readableFrom(computed('tool', () => currentTool(editor))),
    zoom: readableFrom(computed('zoom', () => editor.getZoomLevel())),
    view: readableFrom(computed('view', () => sightOf(editor), { isEqual })),
    shapeCount: readableFrom(computed('shape count', () => countShapes(editor.store))),
    quarantined: {
      get: () => quarantine.get().size,
      subscribe: (listener) => quarantine.subscribe(listener),
    },
    following: readableFrom(following.person),
    commentPlace: readableFrom(commentPlaces.place),
    thumbnail: () => drawThumbnail(editor),
  }
}

function sightOf(editor: Editor): BoardSight {
  const { x, y, w, h } = editor.getViewportPageBounds()
  const screen = editor.getViewportScreenBounds()
  return { rect: { x, y, w, h }, size: { w: screen.w, h: screen.h } }
}

function countShapes(store: TLStore): number {
  let count = 0
  for (const id of store.query.ids('shape').get()) if (!isLaneShapeId(id)) count++
  return count
}

type Adding = Pick<Board, 'addTouchpoints' | 'dropTouchpoint' | 'addImages'>

function adding(editor: Editor, options: BoardOptions): Adding {
  const { session, layout, lanes } = options
  const firstCell = () => {
    const stage = lanes.stages.get()[0]
    const row = lanes.rows.get()[0]
    return stage === undefined || row === undefined ? null : cellIdOf(stage.id, row.id)
  }
  /** Touchpoints belong to the row of touchpoints, in the lane that somebody works in. */
  const usualCell = () => {
    const stageId = addressOfCell(targetCell(editor, options) ?? '')?.stageId
    const row = lanes.rows.get().find(({ kind }) => kind === 'touchpoints')
    return stageId === undefined || row === undefined ? firstCell() : cellIdOf(stageId, row.id)
  }
  return {
    addTouchpoints(facts, cellId) {
      const cards = facts.map((fact): NewCard => ({ type: 'touchpoint', facts: fact }))
      const target = cellId ?? usualCell()
      return target === null ? [] : addCardsToCell(editor, target, cards)
    },
    dropTouchpoint(facts, clientX, clientY) {
      const point = editor.screenToPage({ x: clientX, y: clientY })
      addCardAt(editor, layout(), point, { type: 'touchpoint', facts })
    },
    addImages: (files) =>
      addImages(editor, session.blobs, files, editor.getViewportPageBounds().center),
  }
}

type Changing = Pick<
  Board,
  | 'setTool'
  | 'select'
  | 'selectAll'
  | 'deleteSelection'
  | 'duplicateSelection'
  | 'align'
  | 'distribute'
>

function changing(editor: Editor): Changing {
  const asStep = (name: string, change: (ids: TLShapeId[]) => void) => {
    const ids = editor.getSelectedShapeIds()
    if (ids.length === 0) return
    editor.markHistoryStoppingPoint(name)
    change(ids)
  }
  return {
    setTool: (tool) => pickTool(editor, tool),
    select: (ids) =>
      void editor.setSelectedShapes(
        ids.filter((id) => editor.getShape(id as TLShapeId)) as TLShapeId[],
      ),
    selectAll: () => void editor.selectAll(),
    deleteSelection: () => asStep('delete', (ids) => editor.deleteShapes(ids)),
    duplicateSelection: () =>
      asStep('duplicate', (ids) => editor.duplicateShapes(ids, { x: 16, y: 16 })),
    align: (alignment) => asStep('align', (ids) => editor.alignShapes(ids, alignments[alignment])),
    distribute: (axis) => asStep('distribute', (ids) => editor.distributeShapes(ids, axis)),
  }
}

type Looking = Pick<
  Board,
  | 'zoomIn'
  | 'zoomOut'
  | 'zoomTo100'
  | 'zoomToFit'
  | 'zoomToSelection'
  | 'inReadingOrder'
  | 'touchpointAt'
  | 'outline'
  | 'sight'
  | 'showAll'
  | 'lookAt'
  | 'show'
  | 'follow'
  | 'focus'
  | 'takeKeys'
>

function looking(editor: Editor, options: BoardOptions): Looking {
  const { following, layout, lanes, currentCell, onProblem } = options
  return {
    zoomIn: () => void editor.zoomIn(undefined, glide),
    zoomOut: () => void editor.zoomOut(undefined, glide),
    zoomTo100: () => void editor.resetZoom(undefined, glide),
    zoomToFit: () => void editor.zoomToFit(glide),
    zoomToSelection: () => void editor.zoomToSelection(glide),
    sight() {
      const { x, y, w, h } = editor.getViewportPageBounds()
      return { x, y, w, h }
    },
    showAll: (ids) => fitShapes(editor, [...ids] as TLShapeId[], layout()),
    lookAt: (sight) => lookAt(editor, sight),
    inReadingOrder: (ids) => recordsInReadingOrder(editor, ids),
    touchpointAt: (x, y) => touchpointAt(editor, x, y),
    outline: (id) => void editor.setHintingShapes(id === null ? [] : [id as TLShapeId]),
    show(id) {
      const isHidden = lanes.hiddenShapes.get().some(({ shape }) => shape.id === id)
      currentCell.set(isCellId(id) ? id : null)
      if (isHidden) onProblem('card-in-hidden-row')
      else showRecord(editor, id as TLShapeId, layout())
    },
    follow: (clientId) => following.follow(clientId),
    focus: () => {
      editor.focus()
      editor.getContainer().focus()
    },
    takeKeys: (does) => void (does ? editor.focus({ focusContainer: false }) : editor.blur()),
  }
}
