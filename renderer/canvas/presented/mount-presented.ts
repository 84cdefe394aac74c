// A board to look at: it shows the part of the map that it is told to, takes no input and writes nothing.
import { atom, Box, computed, react, type Editor, type Signal } from 'tldraw'
import { createWritable } from '../../../shared/document/readable.ts'
import type { Text } from '../../messages/use-text.ts'
import type { MapSession, ViewRect } from '../../session/map-session.ts'
import type { PresentedPart } from '../../session/presenting.ts'
import { createAnnouncer } from '../announcer.ts'
import { bindStore } from '../binding/bind-store.ts'
import type { BoardContext } from '../board-context.ts'
import { laneWords } from '../board-words.ts'
import type { BoardParts } from '../create-board-parts.ts'
import { dimByFilter } from '../dimming.ts'
import { fitBetweenPanels, showPart } from '../fit-view.ts'
import { createCurrentCell } from '../lanes/current-cell.ts'
import type { LaneLayout } from '../lanes/lane-layout.ts'
import { projectLanes } from '../lanes/project-lanes.ts'
import { createLinking } from '../linking.ts'
import { noChangeMarks } from '../marks/change-mark.ts'
import type { MetricOnDesk } from '../rows/metric-desk.ts'
import { showPeople } from '../presence/show-people.ts'

export interface PresentedOptions {
  readonly session: MapSession
  readonly parts: BoardParts
  readonly part: Signal<PresentedPart>
}

export interface MountedPresented {
  readonly context: BoardContext
  dispose(): void
}

export function mountPresented(editor: Editor, options: PresentedOptions): MountedPresented {
  const { session, parts, part } = options
  const { lanes, text } = parts
  const projection = projectLanes(
    editor,
    lanes,
    computed('words', () => laneWords(text.get())),
  )
  const layout = () => projection.layout.get()
  const binding = bindStore({
    store: editor.store,
    map: session.map,
    lanes: lanes.laneIds,
    onParked: (stages) => lanes.parkedStages.set(stages),
    showing: parts.showing,
    isReadOnly: () => true,
    isGesturing: () => false,
  })
  editor.updateInstanceState({ isReadonly: true })
  measureUnscaled(editor)
  fitBetweenPanels(editor, layout)
  const guestName = (read: Text) => read('board.guest')
  const stops = [
    showPeople(editor, session.people, () => guestName(text.get())),
    showWhatIsSaid(editor, part, layout),
    dimByFilter(editor, session.matching),
  ]
  return {
    context: {
      session,
      lanes,
      projection,
      currentCell: createCurrentCell(editor, layout),
      linking: createLinking(editor, session),
      announcer: createAnnouncer(),
      // nothing is asked for in this window
      metricDesk: atom<MetricOnDesk | null>('number on the desk', null),
      countCards: () => 0,
      focusBoard() {},
      isReadOnly: parts.isReadOnly,
      minimapShown: createWritable(false),
      changeMarks: createWritable(noChangeMarks),
      wantStageChange() {},
      readFrom() {},
      wantComments() {},
    },
    dispose() {
      for (const stop of stops) stop()
      binding.dispose()
      projection.dispose()
    },
  }
}

/** The page scales the board to the display; tldraw, which knows nothing of that, works in its own pixels. */
function measureUnscaled(editor: Editor): void {
  const update = editor.updateViewportScreenBounds.bind(editor)
  editor.updateViewportScreenBounds = (bounds, center) => {
    const { clientWidth, clientHeight } = editor.getContainer()
    return update(bounds instanceof Box ? bounds : new Box(0, 0, clientWidth, clientHeight), center)
  }
  editor.updateViewportScreenBounds(editor.getContainer())
}

/** The eye follows a change from one part to another, but not each step of a view that is followed. */
const glide = { animation: { duration: 180 }, force: true } as const
const atOnce = { immediate: true, force: true } as const

function showWhatIsSaid(
  editor: Editor,
  part: Signal<PresentedPart>,
  layout: () => LaneLayout,
): () => void {
  let kind = ''
  return react('show what is said', () => {
    const now = part.get()
    // reason: shown anew when the window gets another size
    editor.getViewportScreenBounds()
    const key = now.kind === 'stage' ? now.stageId : now.kind
    const move = kind === '' || (key === kind && now.kind === 'view') ? atOnce : glide
    kind = key
    if (now.kind === 'view') showView(editor, now.rect, move)
    else if (now.kind === 'map') editor.zoomToFit(move)
    else {
      const lanes = layout()
      const lane = lanes.lanes.find(({ id }) => id === now.stageId)
      if (lane === undefined) editor.zoomToFit(move)
      else showPart(editor, new Box(lane.start, 0, lane.size, lanes.height), lanes, move)
    }
  })
}

/** All of what is seen elsewhere, in the middle of a window of another shape. */
function showView(
  editor: Editor,
  { x, y, w, h }: ViewRect,
  move: typeof glide | typeof atOnce,
): void {
  const screen = editor.getViewportScreenBounds()
  const z = Math.min(screen.w / w, screen.h / h)
  const camera = { x: (screen.w / z - w) / 2 - x, y: (screen.h / z - h) / 2 - y, z }
  editor.setCamera(camera, move)
}
