import type { PowerSaveBlocker } from 'electron'

export interface KeepAwake {
  /** While one of the reasons holds, the display does not sleep. */
  set(reason: 'session' | 'presenter', holds: boolean): void
}

export function keepAwake(blocker: Pick<PowerSaveBlocker, 'start' | 'stop'>): KeepAwake {
  const reasons = new Set<string>()
  let id: number | null = null
  return {
    set(reason, holds) {
      if (holds) reasons.add(reason)
      else reasons.delete(reason)
      if (reasons.size > 0) id ??= blocker.start('prevent-display-sleep')
      else if (id !== null) {
        blocker.stop(id)
        id = null
      }
    },
  }
}
