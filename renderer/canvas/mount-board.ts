// Brings an editor to life as the board of one map. Order matters: lanes first, so that the records
// of the document find their cells; guards before anybody can act; the binding before undo.
import { atom, computed, react, unsafe__withoutCapture, type Editor, type Signal } from 'tldraw'
import type { StageId } from '../../shared/framework/framework.ts'
import { isFiltering, noFilter } from '../../shared/map/filter/filter.ts'
import type { ProblemCode } from '../../shared/problems.ts'
import type { RecordId } from '../../shared/document/record.ts'
import type { Readable, Writable } from '../../shared/document/readable.ts'
import type { Text } from '../messages/use-text.ts'
import type { MapSession } from '../session/map-session.ts'
import { createAnnouncer } from './announcer.ts'
import { bindStore } from './binding/bind-store.ts'
import type { Showing } from './binding/showing.ts'
import type { BoardBinding } from './binding/board-binding.ts'
import type { Board, CommentWish } from './board.ts'
import type { BoardContext } from './board-context.ts'
import { createCommentPlaces, type CommentPlaces } from './comment-place.ts'
import { pickTool } from './board-tools.ts'
import { installBoardUndo } from './board-undo.ts'
import { laneWords } from './board-words.ts'
import { addOnDoubleClick } from './content/add-on-double-click.ts'
import { copyAlong } from './content/copy-along.ts'
import { copyOnPlainHttp } from './content/copy-on-plain-http.ts'
import { outlineUnderFiles } from './content/card-for-files.ts'
import { takeContent } from './content/take-content.ts'
import { createBoard } from './create-board.ts'
import { adoptCards } from './guards/adopt-cards.ts'
import { takeFactKey } from './fact-keys.ts'
import { fitBetweenPanels } from './fit-view.ts'
import { duplicateFiles } from './guards/duplicate-files.ts'
import { deleteWithLinks } from './guards/delete-with-links.ts'
import { guardMakers } from './guards/guard-makers.ts'
import { guardLanes } from './guards/guard-lanes.ts'
import { teachReadingOrder } from './guards/reading-order.ts'
import { handleKeys } from './handle-keys.ts'
import { keepSelectionInView } from './keep-selection-in-view.ts'
import { sentenceFor } from './key-sentences.ts'
import { letTabLeave } from './let-tab-leave.ts'
import { createCurrentCell } from './lanes/current-cell.ts'
import type { LaneLayout } from './lanes/lane-layout.ts'
import type { LaneState } from './lanes/lane-state.ts'
import { projectLanes } from './lanes/project-lanes.ts'
import { createLinking } from './linking.ts'
import { restUnderDialogs } from './rest-under-dialogs.ts'
import { dimByFilter } from './dimming.ts'
import { createFollowing, type Following } from './presence/follow-person.ts'
import { showPeople } from './presence/show-people.ts'
import { tellPeople } from './presence/tell-people.ts'
import { countCardsIn } from './rows/count-cards.ts'
import type { ChangeMarks } from './marks/change-mark.ts'
import type { MetricOnDesk } from './rows/metric-desk.ts'
import { rememberView } from './remember-view.ts'

export interface MountOptions {
  readonly session: MapSession
  readonly lanes: LaneState
  readonly showing: Showing
  readonly text: Signal<Text>
  readonly isReadOnly: Signal<boolean>
  readonly minimapShown: Writable<boolean>
  readonly changeMarks: Readable<ChangeMarks>
  readonly onProblem: (code: ProblemCode) => void
  readonly onWantStageChange: (stageId: StageId) => void
  readonly onReadFrom: (cardId: RecordId) => void
  readonly onComment: (wish: CommentWish) => void
}

export interface MountedBoard {
  readonly board: Board
  readonly context: BoardContext
  dispose(): void
}

export function mountBoard(editor: Editor, options: MountOptions): MountedBoard {
  const { session, lanes, text, onProblem } = options
  const words = computed('words of lanes', () => laneWords(text.get()))
  const projection = projectLanes(editor, lanes, words)
  const layout = () => projection.layout.get()
  const stopGuards = guardBoard(editor, layout, options)
  const binding = bindBoard(editor, options)
  const stopUndo = installBoardUndo(editor, session.undo, binding)
  const currentCell = createCurrentCell(editor, layout)
  const parts: MountedParts = {
    projection,
    binding,
    currentCell,
    linking: createLinking(editor, session),
    announcer: createAnnouncer(),
    metricDesk: atom<MetricOnDesk | null>('number on the desk', null),
    following: createFollowing(editor, session.people),
    commentPlaces: createCommentPlaces(editor, layout, currentCell),
  }
  const { following, commentPlaces } = parts
  const stops = listen(editor, options, parts)
  const board = createBoard(editor, {
    session,
    binding,
    lanes,
    layout,
    currentCell,
    following,
    commentPlaces,
    onProblem,
  })
  return {
    board,
    context: contextOf(editor, options, parts, board),
    dispose() {
      for (const stop of stops) stop()
      following.dispose()
      commentPlaces.dispose()
      binding.flush()
      stopUndo()
      binding.dispose()
      stopGuards()
      projection.dispose()
    },
  }
}

interface MountedParts extends Pick<
  BoardContext,
  'projection' | 'currentCell' | 'linking' | 'announcer' | 'metricDesk'
> {
  readonly binding: BoardBinding
  readonly following: Following
  readonly commentPlaces: CommentPlaces
}

/** Everything that waits for what somebody does. */
function listen(
  editor: Editor,
  { session, lanes, text, isReadOnly, onProblem, onComment }: MountOptions,
  { projection, binding, currentCell, linking, announcer, metricDesk, following }: MountedParts,
): readonly (() => void)[] {
  const layout = () => projection.layout.get()
  const shared = { session, layout, currentCell, rows: () => lanes.rows.get() }
  fitBetweenPanels(editor, layout)
  takeContent(editor, { ...shared, onProblem })
  copyAlong(editor, session)
  return [
    session.beforeEdit(() => binding.flush()),
    obeyReadOnly(editor, isReadOnly),
    addOnDoubleClick(editor, shared),
    duplicateFiles(editor, session),
    copyOnPlainHttp(editor),
    handleKeys(editor, {
      layout,
      lanes,
      currentCell,
      linking,
      writeMetric: (cell) => metricDesk.set({ ...cell, metricId: null }),
      setTool: (tool) => pickTool(editor, tool),
      clearFilter: () => clearFilter(session),
      changeFact: (key) => takeFactKey(editor, session, key),
      comment: () => onComment({ kind: 'write' }),
      say: (event) => announcer.say(sentenceFor(editor, lanes, text.get(), event)),
    }),
    showPeople(editor, session.people, () => text.get()('board.guest')),
    tellPeople(editor, session.presence, () => following.person.get()),
    warnWhenFull(editor, onProblem),
    rememberView(editor, session.rememberedView, layout),
    keepSelectionInView(editor),
    dimByFilter(editor, session.matching),
    letTabLeave(editor),
    restUnderDialogs(editor),
    outlineUnderFiles(editor),
  ]
}

function contextOf(
  editor: Editor,
  options: MountOptions,
  { projection, currentCell, linking, announcer, metricDesk }: MountedParts,
  board: Board,
): BoardContext {
  const { session, lanes, isReadOnly, minimapShown, changeMarks } = options
  return {
    session,
    lanes,
    projection,
    currentCell,
    linking,
    announcer,
    metricDesk,
    countCards: (rowId) => countCardsIn(editor, lanes, rowId),
    focusBoard: () => board.focus(),
    isReadOnly,
    minimapShown,
    changeMarks,
    wantStageChange: options.onWantStageChange,
    readFrom: options.onReadFrom,
    wantComments: (shapeId) => options.onComment({ kind: 'read', shapeId }),
  }
}

function guardBoard(
  editor: Editor,
  layout: () => LaneLayout,
  { session, onProblem }: MountOptions,
): () => void {
  const stopSigning = guardMakers(editor, session, () => onProblem('not-your-card'))
  const stopGuards = guardLanes(editor)
  deleteWithLinks(editor)
  teachReadingOrder(editor, layout)
  const stopAdopting = adoptCards(editor, layout)
  return () => {
    stopAdopting()
    stopGuards()
    stopSigning()
  }
}

function bindBoard(
  editor: Editor,
  { session, lanes, showing, isReadOnly }: MountOptions,
): BoardBinding {
  return bindStore({
    store: editor.store,
    map: session.map,
    lanes: lanes.laneIds,
    onParked: (stages) => lanes.parkedStages.set(stages),
    onHidden: (shapes) => lanes.hiddenShapes.set(shapes),
    showing,
    isReadOnly: () => isReadOnly.get(),
    isGesturing: () => editor.isInAny(...gestures),
  })
}

/** While these are under way the document is written less often. */
const gestures = [
  'select.translating',
  'select.resizing',
  'select.rotating',
  'select.dragging_handle',
  'draw',
]

function obeyReadOnly(editor: Editor, isReadOnly: Signal<boolean>): () => void {
  return react('read-only', () => {
    const isReadonly = isReadOnly.get()
    // reason: writing the instance reads it too, and would make this run for ever
    unsafe__withoutCapture(() => editor.updateInstanceState({ isReadonly }))
  })
}

function warnWhenFull(editor: Editor, onProblem: (code: ProblemCode) => void): () => void {
  const warn = () => onProblem('too-many-cards')
  editor.on('max-shapes', warn)
  return () => {
    editor.off('max-shapes', warn)
  }
}

function clearFilter({ filter }: MapSession): boolean {
  if (!isFiltering(filter.get())) return false
  filter.set(noFilter)
  return true
}
