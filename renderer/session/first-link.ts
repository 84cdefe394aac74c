// The first link of a map that was made on this device, where the server asks for one.
import type * as Y from 'yjs'
import type { Writable } from '../../shared/document/readable.ts'
import { Problem, type ProblemCode } from '../../shared/problems.ts'
import type { ConnectionState } from './connection.ts'
import { claimMap } from './link-desk.ts'
import { credentialsFor, type Passes } from './passes.ts'

/** Asks for the link. @returns why there is none, or null */
export type Claim = () => Promise<ProblemCode | null>

interface Claimed {
  readonly doc: Y.Doc
  readonly passes: Passes
  readonly room: string
}

interface ClaimEnds {
  /** Null where no first link may be asked for. */
  readonly claim: Claim | null
  readonly server: Writable<ConnectionState | null>
}

/**
 * A map that was made on this device is not known to the server, which may want to be asked before it
 * takes it, and then gives a first link.
 */
export function claimOf(
  { doc, passes, room }: Claimed,
  serverUrl: string,
  onClaimed: () => void,
): Claim | null {
  if (credentialsFor(room, passes).token !== null || doc.store.clients.size === 0) return null
  return async () => {
    try {
      passes.keepToken(room, await claimMap(serverUrl, room, passes.invitationFor(room)))
      onClaimed()
      return null
    } catch (error) {
      if (error instanceof Problem) return error.code
      throw error
    }
  }
}

/** @returns what says, for a state that is new, whether a first link is being asked for instead */
export function claimOnce({ claim, server }: ClaimEnds): (state: ConnectionState) => boolean {
  let isClaiming = false
  return (state) => {
    if (isClaiming) return true
    const isRefused = state.status === 'refused' && state.problem === 'access-refused'
    if (!isRefused || claim === null) return false
    isClaiming = true
    server.set({ status: 'connecting' })
    const ask = async () => {
      const problem = await claim()
      if (problem !== null) server.set({ status: 'refused', problem })
    }
    void ask()
    return true
  }
}
