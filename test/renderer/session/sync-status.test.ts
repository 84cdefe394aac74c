import { expect, test } from 'vitest'
import { syncStatusOf, type SyncInputs } from '../../../renderer/session/sync-status.ts'

const inSync: SyncInputs = {
  device: 'kept',
  deviceWriting: false,
  server: 'connected',
  reached: true,
  confirmed: true,
  waiting: 0,
  lack: null,
}

const status = (change: Partial<SyncInputs>) => syncStatusOf({ ...inSync, ...change })

test('saved on the server means connected, all confirmed and nothing waiting', () => {
  expect(status({})).toEqual({ kind: 'saved-on-server' })
  expect(status({ confirmed: false })).toEqual({ kind: 'saving', waiting: 0 })
  expect(status({ waiting: 2 })).toEqual({ kind: 'saving', waiting: 2 })
})

test('a server that cannot store says so, whatever waits', () => {
  expect(status({ lack: 'storage' })).toEqual({ kind: 'server-cannot-save', waiting: 0 })
  expect(status({ lack: 'storage', confirmed: false, waiting: 2 })).toEqual({
    kind: 'server-cannot-save',
    waiting: 2,
  })
  expect(status({ lack: 'storage', server: 'offline' }).kind).toBe('offline')
})

test('what is saved while others come late is saved all the same', () => {
  expect(status({ lack: 'other-servers' })).toEqual({ kind: 'others-late' })
  expect(status({ lack: 'other-servers', waiting: 1 })).toEqual({ kind: 'saving', waiting: 1 })
})

test('without a server the map is saved on the device once its write has ended', () => {
  expect(status({ server: 'none', waiting: 3 })).toEqual({ kind: 'saved-on-device' })
  expect(status({ server: 'none', deviceWriting: true, waiting: 3 })).toEqual({
    kind: 'saving',
    waiting: 3,
  })
  expect(status({ server: 'none', device: 'loading' })).toEqual({ kind: 'saving', waiting: 0 })
})

test('a server that was never reached is no reason to speak of being offline', () => {
  expect(status({ server: 'offline', reached: false })).toEqual({ kind: 'saved-on-device' })
  expect(status({ server: 'offline', waiting: 4 })).toEqual({ kind: 'offline', waiting: 4 })
  expect(status({ server: 'connecting', waiting: 4 })).toEqual({ kind: 'reconnecting', waiting: 4 })
})

test('a device that keeps nothing is said before everything else', () => {
  expect(status({ device: 'full' })).toEqual({
    kind: 'not-kept-on-device',
    reason: 'full',
    connected: true,
  })
  expect(status({ device: 'unavailable', server: 'offline' })).toEqual({
    kind: 'not-kept-on-device',
    reason: 'unavailable',
    connected: false,
  })
})

test('no combination says saved while something waits for the disk it names', () => {
  for (const device of ['loading', 'kept', 'unavailable', 'full'] as const) {
    for (const server of ['none', 'connecting', 'connected', 'offline'] as const) {
      for (const bits of Array.from({ length: 32 }, (_, at) => at)) {
        const inputs: SyncInputs = {
          device,
          server,
          deviceWriting: (bits & 1) > 0,
          reached: (bits & 2) > 0,
          confirmed: (bits & 4) > 0,
          waiting: (bits & 8) > 0 ? 1 : 0,
          lack: (bits & 16) > 0 ? 'other-servers' : null,
        }
        const { kind } = syncStatusOf(inputs)
        const onServer = server === 'connected' && inputs.confirmed && inputs.waiting === 0
        const onDevice = device === 'kept' && !inputs.deviceWriting
        const saysServer = kind === 'saved-on-server' || kind === 'others-late'
        expect(saysServer && !onServer).toBe(false)
        expect(kind === 'saved-on-device' && !onDevice).toBe(false)
      }
    }
  }
})
