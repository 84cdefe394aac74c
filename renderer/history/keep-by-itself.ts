// When this device keeps a map by itself: as it is found where it is not what was kept last, an hour after
// the first change since, and when it is left. A window that ends without a word is caught when the map is
// opened again.
import { fingerprintOf } from '../files/file-fingerprint.ts'
import type { MapSession } from '../session/map-session.ts'
import type { KeptReason, KeptVersion } from './kept-version.ts'

export interface KeepByItselfOptions {
  readonly session: Pick<MapSession, 'map' | 'state' | 'leave'>
  readonly isMoved: boolean
  readonly everyMs: number
  readonly newest: () => Promise<KeptVersion | null>
  /** Whether the server keeps versions as time goes by. */
  readonly serverKeepsThem: () => Promise<boolean>
  /** Never rejects. */
  readonly keep: (reason: KeptReason) => Promise<void>
}

export interface KeptByItself {
  /** Call when the map is left, before its document ends. */
  leave(): Promise<void>
}

export function keepByItself(options: KeepByItselfOptions): KeptByItself {
  const { session, isMoved, everyMs, newest, serverKeepsThem, keep } = options
  const { doc } = session.map
  let isOpen = false
  let isChanged = false
  let isOver = false
  let timer: ReturnType<typeof setTimeout> | null = null
  /** What is being kept; the database must not be closed under it. */
  let work = Promise.resolve()
  const keepOpened = async () => {
    const before = await newest().catch(() => null)
    if (!isMoved && before?.fingerprint !== fingerprintOf(doc)) await keep('opened')
  }
  const keepHourly = async () => {
    timer = null
    const isKept = await serverKeepsThem()
    if (!isKept && !isOver) work = keep('hourly')
  }
  const onUpdate = () => {
    if (!isOpen) return
    isChanged = true
    timer ??= setTimeout(() => void keepHourly(), everyMs)
  }
  const onState = () => {
    if (isOpen || session.state.get().status !== 'open') return
    isOpen = true
    work = keepOpened()
  }
  doc.on('update', onUpdate)
  const stopState = session.state.subscribe(onState)
  onState()
  return {
    async leave() {
      isOver = true
      stopState()
      doc.off('update', onUpdate)
      if (timer !== null) clearTimeout(timer)
      await work
      if (!isChanged) return
      session.leave()
      await keep('left')
    },
  }
}
