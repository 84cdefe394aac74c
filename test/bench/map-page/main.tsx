// The page of the map's benchmark: table and panels over a large map, without its board.
import '../../../renderer/ui/base.css'
import '../../../renderer/map-page/map-page.css'
import { createRoot } from 'react-dom/client'
import { IntlProvider } from 'react-intl'
import * as Y from 'yjs'
import type { Board } from '../../../renderer/canvas/board.ts'
import { InsightPanel } from '../../../renderer/features/insight/insight-panel.tsx'
import { NeedsPanel } from '../../../renderer/features/needs/needs-panel.tsx'
import { TableView } from '../../../renderer/features/table/table-view.tsx'
import { loadMessages } from '../../../renderer/messages/catalogue.ts'
import { openIdentity } from '../../../renderer/session/identity.ts'
import { openMapLibrary } from '../../../renderer/session/open-map-library.ts'
import { openMapSession } from '../../../renderer/session/open-map-session.ts'
import { Interface } from '../../../renderer/ui/interface.tsx'
import { newId } from '../../../shared/document/new-id.ts'
import { createWritable } from '../../../shared/document/readable.ts'
import { createCatalogue } from '../../../shared/map/catalogue/catalogue.ts'
import { shippedEntries } from '../../../shared/map/catalogue/shipped-catalogue.ts'
import { changeTouchpoints } from '../../../shared/map/edit-cards.ts'
import { owners, visibilities } from '../../../shared/map/touchpoint.ts'
import { cardIdAt, largeMap } from '../map-case.ts'
import { shownParts, type ShownPart } from './shown-parts.ts'

declare global {
  interface Window {
    showPart?(part: ShownPart): void
    /** Changes the facts of one card, as an edit in any panel does. */
    editCard?(at: number): void
  }
}

const bytes = Y.encodeStateAsUpdate(largeMap().doc)
const session = openMapSession({
  mapId: newId(),
  serverUrl: null,
  identity: openIdentity(null),
  knownFrameworks: [],
  library: { ...openMapLibrary(), unkeptMap: () => bytes },
})
const catalogue = createCatalogue(shippedEntries)
const messages = await loadMessages('en')
const element = document.getElementById('root')
if (element === null) throw new Error('The page has no place for the table.')
const root = createRoot(element)

/** The panels read what is selected there and lead there; nothing is drawn. */
const board = {
  selection: createWritable([]),
  isSelectionForeign: createWritable(false),
  inReadingOrder: (ids: ReadonlySet<string>) => [...ids],
  show: () => undefined,
  touchpointAt: () => null,
  outline: () => undefined,
} as unknown as Board

function show(part: ShownPart): void {
  const pinned = session.framework.get()
  if (pinned === null) return
  root.render(
    <IntlProvider locale="en" messages={{ ...messages }}>
      <Interface>
        <div className="workspace">
          <div className="workspace-body">
            <TableView
              session={session}
              board={board}
              catalogue={catalogue}
              find={null}
              onShow={() => {}}
            />
            {part === 'table' ? null : (
              <aside className="workspace-right">
                {part === 'insight' ? (
                  <InsightPanel
                    board={board}
                    session={session}
                    framework={pinned.framework}
                    catalogue={catalogue}
                    withRetail={false}
                    onUse={() => {}}
                    onClose={() => {}}
                  />
                ) : (
                  <NeedsPanel board={board} session={session} onClose={() => {}} />
                )}
              </aside>
            )}
          </div>
        </div>
      </Interface>
    </IntlProvider>,
  )
}

while (session.framework.get() === null || session.state.get().status !== 'open') {
  await new Promise((resolve) => setTimeout(resolve, 20))
}
show(shownParts[0])
window.showPart = show
let edits = 0
window.editCard = (at) => {
  edits++
  const owner = owners[edits % owners.length] ?? 'nobody'
  const visibility = visibilities[edits % visibilities.length] ?? null
  session.edit((map) => {
    changeTouchpoints(map, [cardIdAt(at)], { owner, visibility, notes: `Changed ${edits}` })
  })
}
