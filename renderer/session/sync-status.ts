// Where this window's edits are, from what was confirmed. Says "saved" only after the disk said so.

import type { Lack } from '../../shared/wire/messages.ts'

/** The words and their meaning are in the message catalogue. */
export type SyncStatus =
  /** All edits are in the working copy of this device; no server is set or it was never reached. */
  | { readonly kind: 'saved-on-device' }
  /** Every edit of this device is on the server's disk (acknowledged). */
  | { readonly kind: 'saved-on-server' }
  /** The same, but the server cannot hear others at once: what people there change comes late. */
  | { readonly kind: 'others-late' }
  /** Connected, but the server cannot store at present: it holds changes, and tries on. */
  | { readonly kind: 'server-cannot-save'; readonly waiting: number }
  /** On their way: to the server while connected, to this device's disk where there is no server. */
  | { readonly kind: 'saving'; readonly waiting: number }
  /** No connection: the server cannot be reached. It is tried again quietly. */
  | { readonly kind: 'offline'; readonly waiting: number }
  /** The connection was lost a moment ago. */
  | { readonly kind: 'reconnecting'; readonly waiting: number }
  /** The device refuses to keep the working copy; `connected` says whether the server still has it. */
  | {
      readonly kind: 'not-kept-on-device'
      readonly reason: 'unavailable' | 'full'
      readonly connected: boolean
    }

export interface SyncInputs {
  readonly device: 'loading' | 'kept' | 'unavailable' | 'full'
  /** True while updates have not reached this device's disk. */
  readonly deviceWriting: boolean
  /** `none`: no server is set. */
  readonly server: 'none' | 'connecting' | 'connected' | 'offline'
  /** This map was on the server at least once, as far as this device knows. */
  readonly reached: boolean
  /** Everything that this window held when it connected is on the server's disk. */
  readonly confirmed: boolean
  /** Edits made on this device that no server acknowledged. */
  readonly waiting: number
  /** What the server can do without for a while. */
  readonly lack: Lack | null
}

export function syncStatusOf(inputs: SyncInputs): SyncStatus {
  const { device, server, waiting } = inputs
  const connected = server === 'connected'
  if (device === 'unavailable' || device === 'full') {
    return { kind: 'not-kept-on-device', reason: device, connected }
  }
  if (connected) {
    const isSaved = inputs.confirmed && waiting === 0
    if (inputs.lack === 'storage') return { kind: 'server-cannot-save', waiting }
    if (!isSaved) return { kind: 'saving', waiting }
    return { kind: inputs.lack === 'other-servers' ? 'others-late' : 'saved-on-server' }
  }
  if (server === 'none' || !inputs.reached) {
    const written = device === 'kept' && !inputs.deviceWriting
    return written ? { kind: 'saved-on-device' } : { kind: 'saving', waiting }
  }
  return { kind: server === 'connecting' ? 'reconnecting' : 'offline', waiting }
}
