// A map pinned to a framework that the test makes up, laid out by a peer over the wire.
import type { Browser, Page } from '@playwright/test'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { mapDocument, type MapDocument } from '../../shared/document/layout.ts'
import { newId } from '../../shared/document/new-id.ts'
import type { Framework } from '../../shared/framework/framework.ts'
import { createMap } from '../../shared/map/edit-map.ts'
import { expect, openPerson, type AppServer } from './app.ts'

export interface FrameworkMap {
  readonly page: Page
  readonly map: MapDocument
  readonly mapId: string
}

/** Ana on the board of a new map, and the document of a peer in the same room. */
export async function openMapOn(
  browser: Browser,
  server: AppServer,
  framework: Framework,
  lay: (map: MapDocument) => void = () => undefined,
): Promise<FrameworkMap> {
  const mapId = newId()
  const map = mapDocument(new Y.Doc())
  const provider = new WebsocketProvider(
    `${server.origin.replace('http', 'ws')}/sync`,
    mapId,
    map.doc,
    {
      disableBc: true,
      WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    },
  )
  await expect.poll(() => provider.synced).toBe(true)
  createMap(map, {
    title: 'Pumps',
    scenario: 'A pump fails on a Friday',
    segment: 'new-customer',
    framework,
    createdAt: '2026-01-01T00:00:00Z',
  })
  lay(map)
  const page = await openPerson(browser, server, 'Ana')
  page.context().on('close', () => provider.destroy())
  await page.goto(`${server.origin}/#/map/${mapId}`)
  await expect(page.locator('.tl-canvas')).toBeVisible()
  return { page, map, mapId }
}
