// A session outlasts the app: what it needs to go on is kept in a file that only this account reads, its
// link locked by the system, until the session is ended.
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import * as v from 'valibot'
import type { Secrets } from '../secrets.ts'
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
  read(): Promise<KeptSession | null>
  keep(kept: Omit<KeptSession, 'at'> | null): void
  /** Ends when the file says what was told last. Never rejects. */
  kept(): Promise<void>
}

const locked = v.object({ lock: v.picklist(['system', 'nothing']), text: v.string() })

/** Longer than a workshop, shorter than until the next one in the same room. */
const longestMs = 16 * 3_600_000

export function openSessionKeeper(
  file: string,
  secrets: Secrets,
  now: () => number = Date.now,
): SessionKeeper {
  let keeping: Promise<void> = Promise.resolve()
  return {
    async read() {
      try {
        const text = await secrets.unlock(v.parse(locked, JSON.parse(readFileSync(file, 'utf8'))))
        const kept = v.parse(session, JSON.parse(text ?? 'null'))
        const ageMs = now() - kept.at
        return ageMs >= 0 && ageMs < longestMs ? kept : null
      } catch {
        // no session was cut off, or an app of another version wrote it: guests take the new code
        return null
      }
    },
    keep(kept) {
      const at = now()
      keeping = keeping
        .then(() => (kept === null ? rmSync(file, { force: true }) : write({ ...kept, at })))
        .catch((error: unknown) =>
          console.error('What the session needs to go on after a crash could not be kept.', error),
        )
    },
    kept: () => keeping,
  }

  async function write(kept: KeptSession) {
    const text = JSON.stringify(await secrets.lock(JSON.stringify(kept)))
    writeFileSync(`${file}.part`, text, { mode: 0o600 })
    renameSync(`${file}.part`, file)
  }
}
