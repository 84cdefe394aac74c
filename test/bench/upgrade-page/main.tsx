// The page of the panel's benchmark: the upgrade panel over a map, without its board.
import '../../../renderer/ui/base.css'
import { createRoot } from 'react-dom/client'
import { IntlProvider } from 'react-intl'
import * as Y from 'yjs'
import { UpgradeDialog } from '../../../renderer/features/upgrade/upgrade-dialog.tsx'
import { loadMessages } from '../../../renderer/messages/catalogue.ts'
import { openIdentity } from '../../../renderer/session/identity.ts'
import { openMapLibrary } from '../../../renderer/session/open-map-library.ts'
import { openMapSession } from '../../../renderer/session/open-map-session.ts'
import { Interface } from '../../../renderer/ui/interface.tsx'
import { newId } from '../../../shared/document/new-id.ts'
import { mapOf, publishVersions } from '../framework-case.ts'
import { inOwnTask } from '../own-task.ts'

declare global {
  interface Window {
    /** Opens the panel from the first version to the last. */
    openPanel?(): Promise<void>
  }
}

const versions = publishVersions()
const [first] = versions
if (first === undefined) throw new Error('Nothing was published.')
const bytes = Y.encodeStateAsUpdate(mapOf(first).doc)
const library = openMapLibrary()
const session = openMapSession({
  mapId: newId(),
  serverUrl: null,
  identity: openIdentity(null),
  knownFrameworks: [],
  library: { ...library, unkeptMap: () => bytes },
})
const messages = await loadMessages('en')
const element = document.getElementById('root')
if (element === null) throw new Error('The page has no place for the panel.')
const root = createRoot(element)

function show(open: boolean): void {
  const pinned = session.framework.get()
  root.render(
    <IntlProvider locale="en" messages={{ ...messages }}>
      <Interface>
        {pinned === null ? null : (
          <UpgradeDialog
            open={open}
            onOpenChange={() => undefined}
            session={session}
            pinned={pinned}
            versions={[...versions].reverse()}
            readOnly={false}
          />
        )}
      </Interface>
    </IntlProvider>,
  )
}

while (session.framework.get() === null) await new Promise((resolve) => setTimeout(resolve, 20))
show(false)
window.openPanel = () => inOwnTask(() => show(true))
