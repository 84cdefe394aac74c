// Somebody who reaches a map over the wire without a board: a document and a socket, free to write
// whatever they like.
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { personColours } from '../../renderer/session/people.ts'
import type { PresenceState } from '../../renderer/session/presence-wire.ts'
import { mapDocument, type MapDocument } from '../../shared/document/layout.ts'
import { readPinnedFramework } from '../../shared/framework/pinned-framework.ts'
import type { Stage } from '../../shared/framework/framework.ts'
import { expect, type AppServer } from './app.ts'

export interface BoardPeer {
  readonly map: MapDocument
  readonly stages: readonly Stage[]
  /** Shows a face in the bar of the others. */
  appear(name: string): void
  leave(): void
}

/** @param address of the page of an open map */
export async function joinAsPeer(server: AppServer, address: string): Promise<BoardPeer> {
  const mapId = new URL(address).hash.split('/').at(-1) ?? ''
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(
    `${server.origin.replace('http', 'ws')}/sync`,
    mapId,
    doc,
    {
      disableBc: true,
      WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    },
  )
  const map = mapDocument(doc)
  await expect.poll(() => map.framework.has('pin') && map.rows.size > 0).toBe(true)
  const stages = readPinnedFramework(map, [])?.framework.stages ?? []
  const appear = (name: string) => {
    const state: PresenceState = { n: name, c: personColours[0] }
    provider.awareness.setLocalState({ ...state })
  }
  return { map, stages, appear, leave: () => provider.destroy() }
}
