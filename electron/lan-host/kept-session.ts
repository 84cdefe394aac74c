// A session outlasts the app: what it needs to go on is kept in a file that only this account reads,
// until the session is ended.
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import * as v from 'valibot'
import { guestRoles } from '../../shared/wire/session.ts'

const session = v.object({
  mapId: v.string(),
  role: v.picklist(guestRoles),
  token: v.string(),
  code: v.string(),
  port: v.number(),
  /** Ids of people. */
  admitted: v.array(v.string()),
  removed: v.array(v.string()),
  /** ms since 1970. */
  at: v.number(),
})

export type KeptSession = Readonly<v.InferOutput<typeof session>>

export interface SessionKeeper {
  /** The one that was cut off; null where the last one was ended, or is of another day. */
  read(): KeptSession | null
  keep(kept: Omit<KeptSession, 'at'> | null): void
}

/** Longer than a workshop, shorter than until the next one in the same room. */
const longestMs = 16 * 3_600_000

export function openSessionKeeper(file: string, now: () => number = Date.now): SessionKeeper {
  return {
    read() {
      try {
        const kept = v.parse(session, JSON.parse(readFileSync(file, 'utf8')))
        const ageMs = now() - kept.at
        return ageMs >= 0 && ageMs < longestMs ? kept : null
      } catch {
        // no session was cut off, or an app of another version wrote it: guests take the new code
        return null
      }
    },
    keep(kept) {
      try {
        if (kept === null) rmSync(file, { force: true })
        else {
          writeFileSync(`${file}.part`, JSON.stringify({ ...kept, at: now() }), { mode: 0o600 })
          renameSync(`${file}.part`, file)
        }
      } catch (error) {
        console.error('What the session needs to go on after a crash could not be kept.', error)
      }
    },
  }
}
