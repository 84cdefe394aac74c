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

/** While it is asked, fetched or ready there is nothing to ask. */
const settled: ReadonlySet<UpdateStep['status']> = new Set([
  'not-asked',
  'newest',
  'found',
  'failed',
])

export class UpdateDesk {
  readonly #parts: UpdateDeskParts
  readonly #holding = new Set<string>()
  #state: UpdatesState
  #found: FoundUpdate | null = null
  #wantsRestart = false

  constructor(parts: UpdateDeskParts) {
    const { updater, permission } = parts
    this.#parts = parts
    this.#state = {
      step: { status: updater === null ? 'impossible' : 'not-asked' },
      asksByItself: permission.read(),
      isNews: false,
      mayRestart: true,
    }
    updater?.on('download-progress', ({ percent }) => {
      const { step } = this.#state
      if (step.status === 'fetching') this.#show({ ...step, percent: Math.round(percent) })
    })
  }

  state(): UpdatesState {
    return this.#state
  }

  ask(): Promise<void> {
    return this.#ask(false)
  }

  /** What the clock does once a day: asks where that is allowed and nobody is disturbed by it. */
  async askByItself(): Promise<void> {
    if (this.#state.asksByItself && this.#state.mayRestart) await this.#ask(true)
  }

  async fetch(): Promise<void> {
    const { updater } = this.#parts
    const { step } = this.#state
    if (updater === null || step.status !== 'found') return
    const { version } = step
    this.#show({ status: 'fetching', version, percent: 0 })
    try {
      // a token that was used to stop can't be used again
      if (this.#isStopped()) this.#found = await updater.checkForUpdates()
      await updater.downloadUpdate(this.#found?.cancellationToken)
      this.#show({ status: 'ready', version })
    } catch (error) {
      if (this.#isStopped()) this.#show({ status: 'found', version })
      else this.#show({ status: 'failed', problem: updateProblemOf(error) })
    }
  }

  stopFetching(): void {
    if (this.#state.step.status === 'fetching') this.#found?.cancellationToken?.cancel()
  }

  setAsksByItself(asksByItself: boolean): void {
    this.#parts.permission.keep(asksByItself)
    this.#change({ asksByItself })
  }

  /** While one of the reasons holds, the app does not restart. */
  setIsHeld(reason: 'session' | 'presenter', isHeld: boolean): void {
    if (isHeld) this.#holding.add(reason)
    else this.#holding.delete(reason)
    const mayRestart = this.#holding.size === 0
    if (this.#state.mayRestart !== mayRestart) this.#change({ mayRestart })
  }

  restart(): void {
    if (this.#state.step.status !== 'ready' || !this.#state.mayRestart) return
    this.#wantsRestart = true
    this.#parts.quit()
  }

  /** The last step of quitting. @returns whether the new version takes over and ends the app */
  takeOver(): boolean {
    const { updater } = this.#parts
    if (updater === null || !this.#wantsRestart) return false
    updater.quitAndInstall(false, true)
    return true
  }

  async #ask(isNews: boolean): Promise<void> {
    const { updater } = this.#parts
    if (updater === null || !settled.has(this.#state.step.status)) return
    this.#change({ step: { status: 'asking' }, isNews: false })
    try {
      this.#found = await updater.checkForUpdates()
      const version = this.#found?.updateInfo.version ?? ''
      const isNewer = this.#found?.isUpdateAvailable === true
      this.#change({ step: isNewer ? { status: 'found', version } : { status: 'newest' }, isNews })
    } catch (error) {
      // a computer without a network is no news
      if (isNews) this.#show({ status: 'not-asked' })
      else this.#show({ status: 'failed', problem: updateProblemOf(error) })
    }
  }

  #isStopped(): boolean {
    return this.#found?.cancellationToken?.cancelled === true
  }

  #show(step: UpdateStep): void {
    this.#change({ step })
  }

  #change(differences: Partial<UpdatesState>): void {
    this.#state = { ...this.#state, ...differences }
    this.#parts.onState(this.#state)
  }
}
