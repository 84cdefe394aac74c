// The page of the map's benchmark: table, panels and board over a large map, as the app shows them.
import '../../../renderer/ui/base.css'
import '../../../renderer/map-page/map-page.css'
import { createRoot } from 'react-dom/client'
import { IntlProvider } from 'react-intl'
import * as Y from 'yjs'
import { BoardView } from '../../../renderer/canvas/board-view.tsx'
import type { Board, Selected } from '../../../renderer/canvas/board.ts'
import { TableView } from '../../../renderer/features/table/table-view.tsx'
import { loadMessages } from '../../../renderer/messages/catalogue.ts'
import { openIdentity } from '../../../renderer/session/identity.ts'
import { openKnownLibraries } from '../../../renderer/session/known-libraries.ts'
import { openLibraryShelf } from '../../../renderer/session/library-shelf.ts'
import { openMapLibrary } from '../../../renderer/session/open-map-library.ts'
import { openMapSession } from '../../../renderer/session/open-map-session.ts'
import { Interface } from '../../../renderer/ui/interface.tsx'
import { findById } from '../../../shared/document/id-list.ts'
import { newId } from '../../../shared/document/new-id.ts'
import { createWritable } from '../../../shared/document/readable.ts'
import type { Touchpoint } from '../../../shared/map/board-view.ts'
import { cellIdOf } from '../../../shared/map/lane.ts'
import { createCatalogue } from '../../../shared/map/catalogue/catalogue.ts'
import { shippedEntries } from '../../../shared/map/catalogue/shipped-catalogue.ts'
import { changeTouchpoints } from '../../../shared/map/edit-cards.ts'
import { owners, visibilities } from '../../../shared/map/touchpoint.ts'
import { cardIdAt, largeMap } from '../map-case.ts'
import { nth } from '../nth.ts'
import { inOwnTask } from '../own-task.ts'
import { Panel } from './panel.tsx'
import { shownParts, type ShownPart } from './shown-parts.ts'

declare global {
  interface Window {
    /** By its name; ends when its board, if it has one, can be used. */
    showPart?(name: string): Promise<void>
    /** Changes the facts of one card, as an edit in any panel does: the selected one where there is one. */
    editCard?(at: number): Promise<void>
  }
}

const bytes = Y.encodeStateAsUpdate(largeMap().doc)
const identity = openIdentity(null)
const session = openMapSession({
  mapId: newId(),
  serverUrl: null,
  identity,
  knownFrameworks: [],
  library: { ...openMapLibrary(), unkeptMap: () => bytes },
})
const libraries = openLibraryShelf({
  known: openKnownLibraries(null),
  serverOf: () => null,
  identity,
})
const catalogue = createCatalogue(shippedEntries)
const messages = await loadMessages('en')
const element = document.getElementById('root')
if (element === null) throw new Error('The page has no place for the table.')
const root = createRoot(element)
const nothing = () => undefined
const nothingSelected: readonly Selected[] = []

let shown: ShownPart | null = null
let picked: { readonly card: Touchpoint; readonly selected: readonly Selected[] } | null = null

/** For the inspector beside the table: the card that is edited. */
function selectedInTable(): readonly Selected[] {
  const card = findById(session.view.get().touchpoints, cardIdAt(0))
  if (shown?.panel !== 'inspector' || card === undefined) return nothingSelected
  const { id, facts, home } = card
  const cellId = typeof home === 'object' ? cellIdOf(home.stageId, home.rowId) : null
  if (picked?.card !== card)
    picked = { card, selected: [{ kind: 'touchpoint', id, facts, cellId }] }
  return picked.selected
}

/** Beside the table alone: panels read what is selected there and lead there; nothing is drawn. */
const noBoard = {
  selection: {
    get: selectedInTable,
    subscribe: (listener: () => void) => session.view.subscribe(listener),
  },
  isSelectionForeign: createWritable(false),
  commentPlace: createWritable({ kind: 'board' }),
  inReadingOrder: (ids: ReadonlySet<string>) => [...ids],
  show: nothing,
  showAll: nothing,
  touchpointAt: () => null,
  outline: nothing,
} as unknown as Board

interface PageProps {
  readonly part: ShownPart
  readonly board: Board | null
  readonly onBoard: (board: Board | null) => void
}

function Page({ part: { hasBoard, hasTable, panel }, board, onBoard }: PageProps) {
  const shared = { session, identity, libraries, catalogue }
  return (
    <div className="workspace">
      <div className="workspace-body">
        {hasBoard ? (
          <main className="workspace-board">
            <BoardView
              session={session}
              theme="light"
              licenceKey=""
              minimapShown={createWritable(false)}
              onReady={onBoard}
              onProblem={(code) => console.error(code)}
              onWantStageChange={nothing}
              onReadFrom={nothing}
              onComment={nothing}
            />
          </main>
        ) : null}
        {hasTable && board !== null ? (
          <TableView {...{ session, board, catalogue }} find={null} onShow={nothing} />
        ) : null}
        {panel === null || board === null ? null : (
          <aside className="workspace-right">
            <Panel key={panel} name={panel} board={board} {...shared} />
          </aside>
        )}
      </div>
    </div>
  )
}

async function show(part: ShownPart): Promise<void> {
  shown = part
  let board = part.hasBoard ? null : noBoard
  const draw = (onBoard: (board: Board | null) => void) =>
    root.render(
      <IntlProvider locale="en" messages={{ ...messages }}>
        <Interface>
          <Page key={part.name} part={part} board={board} onBoard={onBoard} />
        </Interface>
      </IntlProvider>,
    )
  if (!part.hasBoard) {
    draw(nothing)
    return
  }
  await new Promise<void>((resolve) => {
    const onBoard = (ready: Board | null) => {
      board = ready
      if (ready === null) return
      draw(onBoard)
      resolve()
    }
    draw(onBoard)
  })
  if (part.panel === 'inspector') board?.select([cardIdAt(0)])
}

while (session.framework.get() === null || session.state.get().status !== 'open') {
  await new Promise((resolve) => setTimeout(resolve, 20))
}
window.showPart = async (name) => {
  const part = shownParts.find((each) => each.name === name)
  if (part !== undefined) await show(part)
}
let edits = 0
window.editCard = (at) =>
  inOwnTask(() => {
    edits++
    const owner = nth(owners, edits)
    const visibility = nth(visibilities, edits)
    const id = cardIdAt(shown?.panel === 'inspector' ? 0 : at)
    session.edit((map) =>
      changeTouchpoints(map, [id], { owner, visibility, notes: `Changed ${edits}` }),
    )
  })
