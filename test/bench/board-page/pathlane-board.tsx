import type { Root } from 'react-dom/client'
import { IntlProvider } from 'react-intl'
import * as Y from 'yjs'
import { BoardView } from '../../../renderer/canvas/board-view.tsx'
import type { Board } from '../../../renderer/canvas/board.ts'
import { loadMessages } from '../../../renderer/messages/catalogue.ts'
import { openIdentity } from '../../../renderer/session/identity.ts'
import type { MapSession } from '../../../renderer/session/map-session.ts'
import { openMapLibrary } from '../../../renderer/session/open-map-library.ts'
import { openMapSession } from '../../../renderer/session/open-map-session.ts'
import { Interface } from '../../../renderer/ui/interface.tsx'
import { mapDocument } from '../../../shared/document/layout.ts'
import { newId } from '../../../shared/document/new-id.ts'
import { createWritable } from '../../../shared/document/readable.ts'
import { shippedFrameworks } from '../../../shared/framework/shipped-frameworks.ts'
import { changeTouchpoints } from '../../../shared/map/edit-cards.ts'
import { owners } from '../../../shared/map/touchpoint.ts'
import { nth } from '../nth.ts'
import { inOwnTask } from '../own-task.ts'
import { cardSelector, firstView, whenShown, type BoardUnderTest } from './board-under-test.ts'
import { editsOfOthers, feed } from './edits-of-others.ts'
import { layOutCards, linkCards, middleCard } from './lay-out-cards.ts'

/** Our board as the app shows it, without a server. */
export async function createPathlaneBoard(root: Root): Promise<BoardUnderTest> {
  const messages = await loadMessages('en')
  const library = openMapLibrary()
  let bytes: Uint8Array = new Uint8Array()
  let edits: readonly Uint8Array[] = []
  let cards = 0
  let board: Board | null = null
  let session: MapSession | null = null
  return {
    prepare(count, links = 0) {
      const map = mapDocument(new Y.Doc())
      layOutCards(map, count)
      linkCards(map, count, links)
      cards = count
      bytes = Y.encodeStateAsUpdate(map.doc)
      return Promise.resolve()
    },
    open() {
      session = openMapSession({
        mapId: newId(),
        serverUrl: null,
        identity: openIdentity(null),
        knownFrameworks: shippedFrameworks,
        library: { ...library, unkeptMap: () => bytes },
      })
      root.render(
        <IntlProvider locale="en" messages={{ ...messages }}>
          <Interface>
            <BoardView
              licenceKey=""
              session={{
                ...session,
                rememberedView: { get: () => firstView, set: () => undefined },
              }}
              theme="light"
              minimapShown={createWritable(false)}
              onReady={(ready) => (board = ready)}
              onProblem={(code) => console.error(code)}
              onWantStageChange={() => undefined}
              onReadFrom={() => undefined}
              onComment={() => undefined}
            />
          </Interface>
        </IntlProvider>,
      )
      return whenShown(cardSelector.pathlane, cards)
    },
    zoomToFit: () => board?.zoomToFit(),
    showMiddle() {
      board?.select([`shape:card${middleCard(cards)}`])
      board?.zoomToSelection()
    },
    select: (ids) => board?.select(ids),
    editCard: (step) =>
      inOwnTask(() => {
        const owner = nth(owners, step)
        const id = `shape:card${middleCard(cards)}`
        session?.edit((map) => changeTouchpoints(map, [id], { owner }))
      }),
    inviteOthers() {
      edits = editsOfOthers(bytes)
    },
    async letOthersEdit() {
      if (session === null) throw new Error('There is no map to edit yet.')
      await feed(session.map.doc, edits)
    },
  }
}
