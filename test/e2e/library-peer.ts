// Somebody who owns a shared library of frameworks, reached over the wire without the app.
import type { Page } from '@playwright/test'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { newId } from '../../shared/document/new-id.ts'
import { createLibrary, importFramework } from '../../shared/framework/library/edit-library.ts'
import {
  libraryDocument,
  type LibraryDocument,
} from '../../shared/framework/library/library-layout.ts'
import type { Framework } from '../../shared/framework/framework.ts'
import { expect, type AppServer } from './app.ts'

export interface LibraryPeer {
  readonly libraryId: string
  readonly library: LibraryDocument
  leave(): void
}

/** Lays out a library of Acme on the server, with these versions published. */
export async function shareLibrary(
  server: AppServer,
  ...published: readonly Framework[]
): Promise<LibraryPeer> {
  const libraryId = newId()
  const library = libraryDocument(new Y.Doc())
  const address = `${server.origin.replace('http', 'ws')}/sync`
  const provider = new WebsocketProvider(address, libraryId, library.doc, {
    disableBc: true,
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
  })
  await expect.poll(() => provider.synced).toBe(true)
  createLibrary(library, { organisation: 'Acme', createdAt: '2026-01-01T00:00:00Z' })
  for (const framework of published) importFramework(library, framework)
  return { libraryId, library, leave: () => provider.destroy() }
}

/** The device of this page was given a link to the library before. */
export async function knowLibrary(page: Page, { libraryId }: LibraryPeer): Promise<void> {
  const known = { ownId: newId(), isOwnUsed: false, others: [{ id: libraryId, name: 'Acme' }] }
  await page.evaluate(
    (value) => localStorage.setItem('pathlane:libraries', value),
    JSON.stringify(known),
  )
  await page.reload()
  await expect(page.locator('.tl-canvas')).toBeVisible()
}
