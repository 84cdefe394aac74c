import { expect, it } from 'vitest'
import { UpdateDesk, type FoundUpdate } from '../../../electron/updates/update-desk.ts'
import type { UpdatesState } from '../../../shared/desktop/updates.ts'

/** Stands in for electron-updater; asks nobody. */
function createUpdater(newest: string | null) {
  const log: string[] = []
  let tell = (_progress: { readonly percent: number }) => {}
  const updater = {
    log,
    newest,
    /** What the next call runs into. */
    failure: null as Error | null,
    token: { cancelled: false, cancel() {} },
    finish: () => {},
    tell: (percent: number) => tell({ percent }),
    async checkForUpdates(): Promise<FoundUpdate> {
      log.push('asked')
      if (updater.failure !== null) throw updater.failure
      const token = {
        cancelled: false,
        cancel() {
          token.cancelled = true
          updater.finish()
        },
      }
      updater.token = token
      const isUpdateAvailable = updater.newest !== null
      const updateInfo = { version: updater.newest ?? '0.1.0' }
      return { isUpdateAvailable, updateInfo, cancellationToken: token }
    },
    async downloadUpdate() {
      log.push('fetched')
      await new Promise<void>((resolve) => (updater.finish = resolve))
      if (updater.failure !== null) throw updater.failure
      if (updater.token.cancelled) throw new Error('cancelled')
    },
    quitAndInstall: (isSilent: boolean, isForceRunAfter: boolean) =>
      void log.push(`installed ${isSilent} ${isForceRunAfter}`),
    on: (_event: string, listener: typeof tell) => void (tell = listener),
  }
  return updater
}

function openDesk(newest: string | null, asksByItself = false) {
  const updater = createUpdater(newest)
  const states: UpdatesState[] = []
  const kept: boolean[] = []
  let quits = 0
  const desk = new UpdateDesk({
    updater,
    permission: { read: () => asksByItself, keep: (asks) => void kept.push(asks) },
    quit: () => void quits++,
    onState: (state) => void states.push(state),
  })
  return { desk, updater, states, kept, quits: () => quits }
}

function damaged(): Error {
  return Object.assign(new Error('sha512 mismatch'), { code: 'ERR_CHECKSUM_MISMATCH' })
}

it('nobody is asked until the person asks', async () => {
  const { desk, updater } = openDesk('0.2.0')
  await desk.askByItself()
  expect(updater.log).toEqual([])
  expect(desk.state().step).toEqual({ status: 'not-asked' })
  await desk.ask()
  expect(desk.state().step).toEqual({ status: 'found', version: '0.2.0' })
  expect(updater.log).toEqual(['asked'])
})

it('the newest version is said to be that', async () => {
  const { desk, states } = openDesk(null)
  await desk.ask()
  expect(states.map(({ step }) => step.status)).toEqual(['asking', 'newest'])
})

it('with permission the app asks by itself, and only what it found is news', async () => {
  const { desk, updater } = openDesk('0.2.0', true)
  await desk.askByItself()
  expect(desk.state()).toMatchObject({ isNews: true, step: { status: 'found' } })
  updater.failure = new Error('offline')
  await desk.askByItself()
  expect(desk.state()).toMatchObject({ isNews: false, step: { status: 'not-asked' } })
})

it('during a session the app does not ask by itself', async () => {
  const { desk, updater } = openDesk('0.2.0', true)
  desk.setIsHeld('session', true)
  await desk.askByItself()
  expect(updater.log).toEqual([])
})

it('the permission is kept and holds at once', async () => {
  const { desk, kept, updater } = openDesk('0.2.0')
  desk.setAsksByItself(true)
  expect(kept).toEqual([true])
  await desk.askByItself()
  expect(updater.log).toEqual(['asked'])
})

it('a version is fetched only when the person says so, and tells how far it is', async () => {
  const { desk, updater, states } = openDesk('0.2.0')
  await desk.ask()
  const fetching = desk.fetch()
  updater.tell(41.6)
  updater.finish()
  await fetching
  expect(states.map(({ step }) => step)).toContainEqual({
    status: 'fetching',
    version: '0.2.0',
    percent: 42,
  })
  expect(desk.state().step).toEqual({ status: 'ready', version: '0.2.0' })
  expect(updater.log).toEqual(['asked', 'fetched'])
})

it('fetching can be stopped, and begun again', async () => {
  const { desk, updater } = openDesk('0.2.0')
  await desk.ask()
  const fetching = desk.fetch()
  desk.stopFetching()
  await fetching
  expect(desk.state().step).toEqual({ status: 'found', version: '0.2.0' })
  const again = desk.fetch()
  await expect.poll(() => updater.log).toEqual(['asked', 'fetched', 'asked', 'fetched'])
  updater.finish()
  await again
  expect(desk.state().step.status).toBe('ready')
})

it('what fails is told, and can be asked again', async () => {
  const { desk, updater } = openDesk('0.2.0')
  updater.failure = new Error('getaddrinfo ENOTFOUND')
  await desk.ask()
  expect(desk.state().step).toEqual({ status: 'failed', problem: 'update-unreachable' })
  updater.failure = null
  await desk.ask()
  const fetching = desk.fetch()
  updater.failure = damaged()
  updater.finish()
  await fetching
  expect(desk.state().step).toEqual({ status: 'failed', problem: 'update-damaged' })
})

it('the app restarts only for a version that is ready, when asked, and not under people', async () => {
  const { desk, updater, quits } = openDesk('0.2.0')
  desk.restart()
  await desk.ask()
  desk.restart()
  const fetching = desk.fetch()
  desk.restart()
  updater.finish()
  await fetching
  desk.setIsHeld('session', true)
  desk.setIsHeld('presenter', true)
  desk.restart()
  desk.setIsHeld('session', false)
  desk.restart()
  expect(quits()).toBe(0)
  expect(desk.state().mayRestart).toBe(false)
  desk.setIsHeld('presenter', false)
  desk.restart()
  expect(quits()).toBe(1)
  expect(updater.log).not.toContain('installed false true')
  expect(desk.takeOver()).toBe(true)
  expect(updater.log).toContain('installed false true')
})

it('quitting does not start the app again', async () => {
  const { desk, updater } = openDesk('0.2.0')
  await desk.ask()
  const fetching = desk.fetch()
  updater.finish()
  await fetching
  expect(desk.takeOver()).toBe(false)
})

it('a copy without an address says so and does nothing', async () => {
  const desk = new UpdateDesk({
    updater: null,
    permission: { read: () => true, keep() {} },
    quit: () => expect.fail('ended'),
    onState: () => expect.fail('changed'),
  })
  await desk.ask()
  await desk.askByItself()
  await desk.fetch()
  desk.stopFetching()
  desk.restart()
  expect(desk.state().step).toEqual({ status: 'impossible' })
  expect(desk.takeOver()).toBe(false)
})
