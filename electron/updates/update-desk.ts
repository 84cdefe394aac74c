// What the app knows of newer versions, and what it does about them. It asks nobody unless the person
// says so or has allowed it, and never ends the app by itself.
import type { UpdatesState, UpdateStep } from '../../shared/desktop/updates.ts'
import { updateProblemOf } from './update-problems.ts'

/** What of electron-updater is used. */
export interface Updater {
  /** Null where it can't ask. */
  checkForUpdates(): Promise<FoundUpdate | null>
  /** Rejects where a hash or signature is wrong; nothing is put in place then. */
  downloadUpdate(stop?: StopToken): Promise<unknown>
  quitAndInstall(isSilent: boolean, isForceRunAfter: boolean): void
  on(
    event: 'download-progress',
    listener: (progress: { readonly percent: number }) => void,
  ): unknown
}

export interface FoundUpdate {
  readonly isUpdateAvailable: boolean
  readonly updateInfo: { readonly version: string }
  readonly cancellationToken?: StopToken
}

interface StopToken {
  readonly cancelled: boolean
  cancel(): void
}

export interface UpdateDeskParts {
  /** Null where this copy has no address to ask. */
  readonly updater: Updater | null
  readonly permission: { read(): boolean; keep(asks: boolean): void }
  /** Ends the app as the person would. */
  readonly quit: () => void
  readonly onState: (state: UpdatesState) => void
}

export interface UpdateDesk {
  state(): UpdatesState
  ask(): Promise<void>
  /** What the clock does once a day: asks where that is allowed and nobody is being disturbed. */
  askByItself(): Promise<void>
  fetch(): Promise<void>
  stopFetching(): void
  setAsksByItself(asks: boolean): void
  /** While one of the reasons holds, the app does not restart. */
  setIsHeld(reason: 'session' | 'presenter', isHeld: boolean): void
  restart(): void
  /** The last step of quitting. @returns whether the new version takes over and ends the app */
  takeOver(): boolean
}

type Busy = 'asking' | 'fetching' | 'ready' | 'impossible'
const busy: ReadonlySet<string> = new Set<Busy>(['asking', 'fetching', 'ready', 'impossible'])

export function openUpdateDesk({
  updater,
  permission,
  quit,
  onState,
}: UpdateDeskParts): UpdateDesk {
  let found: FoundUpdate | null = null
  let wantsRestart = false
  const holding = new Set<string>()
  let state: UpdatesState = {
    step: { status: updater === null ? 'impossible' : 'not-asked' },
    asksByItself: permission.read(),
    isNews: false,
    mayRestart: true,
  }
  const change = (differences: Partial<UpdatesState>) => {
    state = { ...state, ...differences }
    onState(state)
  }
  const show = (step: UpdateStep) => change({ step })
  updater?.on('download-progress', ({ percent }) => {
    const { step } = state
    if (step.status === 'fetching') show({ ...step, percent: Math.round(percent) })
  })
  const ask = async (isNews: boolean) => {
    if (updater === null || busy.has(state.step.status)) return
    change({ step: { status: 'asking' }, isNews: false })
    try {
      found = await updater.checkForUpdates()
      const isNewer = found?.isUpdateAvailable === true
      const version = found?.updateInfo.version ?? ''
      change({ step: isNewer ? { status: 'found', version } : { status: 'newest' }, isNews })
    } catch (error) {
      // a computer without a network is no news
      if (isNews) show({ status: 'not-asked' })
      else show({ status: 'failed', problem: updateProblemOf(error) })
    }
  }
  const fetch = async () => {
    if (updater === null || state.step.status !== 'found') return
    const { version } = state.step
    show({ status: 'fetching', version, percent: 0 })
    try {
      // a token that was used to stop can't be used again
      if (found?.cancellationToken?.cancelled !== false) found = await updater.checkForUpdates()
      await updater.downloadUpdate(found?.cancellationToken)
      show({ status: 'ready', version })
    } catch (error) {
      const isStopped = found?.cancellationToken?.cancelled === true
      show(isStopped ? { status: 'found', version } : failed(error))
    }
  }
  return {
    state: () => state,
    ask: () => ask(false),
    async askByItself() {
      if (state.asksByItself && state.mayRestart) await ask(true)
    },
    fetch,
    stopFetching() {
      if (state.step.status === 'fetching') found?.cancellationToken?.cancel()
    },
    setAsksByItself(asks) {
      permission.keep(asks)
      change({ asksByItself: asks })
    },
    setIsHeld(reason, isHeld) {
      if (isHeld) holding.add(reason)
      else holding.delete(reason)
      const mayRestart = holding.size === 0
      if (state.mayRestart !== mayRestart) change({ mayRestart })
    },
    restart() {
      if (state.step.status !== 'ready' || !state.mayRestart) return
      wantsRestart = true
      quit()
    },
    takeOver() {
      if (updater === null || !wantsRestart) return false
      updater.quitAndInstall(false, true)
      return true
    },
  }
}

function failed(error: unknown): UpdateStep {
  return { status: 'failed', problem: updateProblemOf(error) }
}
