// One device per test: a fresh IndexedDB, and windows on it that end with the test.
import { IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb'
import { beforeEach, vi } from 'vitest'
import { createWritable } from '../../../shared/document/readable.ts'
import { shippedFrameworks } from '../../../shared/framework/shipped-frameworks.ts'
import type { NewMap } from '../../../shared/map/edit-map.ts'
import type { MapSession } from '../../../renderer/session/map-session.ts'
import { openMapLibrary } from '../../../renderer/session/open-map-library.ts'
import {
  openMapSession,
  type MapSessionOptions,
} from '../../../renderer/session/open-map-session.ts'
import type { MapLibrary } from '../../../renderer/session/map-library.ts'
import { afterTest, eventually } from '../../helpers/server.ts'
import 'fake-indexeddb/auto'

export const [framework] = shippedFrameworks as readonly [(typeof shippedFrameworks)[number]]

export const newMap: NewMap = {
  title: 'Pumps',
  scenario: 'A pump fails on a Friday',
  segment: 'new-customer',
  framework,
  createdAt: '2026-01-01T00:00:00Z',
}

/** A device that nobody used before. */
export function newDevice(): IDBFactory {
  return new IDBFactory()
}

/** Which device the windows of this test are opened on from now on. */
export function sitAt(device: IDBFactory): void {
  globalThis.indexedDB = device
  globalThis.IDBKeyRange = IDBKeyRange
}

export function newDeviceForEachTest(): void {
  beforeEach(() => sitAt(newDevice()))
}

/** A window with a map; it ends with the test. */
export function openWindow(options: Partial<MapSessionOptions> & { mapId: string }): MapSession {
  const session = openMapSession({
    serverUrl: null,
    identity: createWritable({ name: 'Ana', colour: 'person-1' as const }),
    knownFrameworks: [],
    ...options,
  })
  afterTest(() => session.dispose())
  return session
}

export function openLibrary(now?: () => number): MapLibrary {
  const library = openMapLibrary(now === undefined ? {} : { now })
  afterTest(() => library.dispose())
  return library
}

export async function untilOpen(session: MapSession): Promise<void> {
  await eventually(() => session.state.get().status === 'open')
}

export async function untilStatus(session: MapSession, kind: string): Promise<void> {
  await eventually(() => session.status.get().kind === kind)
}

/** From now until the returned function is called, this device has no room left. */
export function fillDisk(): () => void {
  const refuse = () => {
    throw new DOMException('The disk is full', 'QuotaExceededError')
  }
  const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(refuse)
  afterTest(() => add.mockRestore())
  return () => add.mockRestore()
}
