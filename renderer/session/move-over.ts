// Moves a window's document over when the server has written its room anew, with everything that the
// server did not have yet: the server carries that over and answers with the new document, which becomes
// the working copy of its own epoch. The session is then opened anew. Until the last step all goes on as
// before, so whatever goes wrong on the way loses nothing.
import * as Y from 'yjs'
import { createWritable, type Readable } from '../../shared/document/readable.ts'
import type { ProblemCode } from '../../shared/problems.ts'
import { decodeMoved, epochPath, type MovedDocument } from '../../shared/wire/epochs.ts'
import { headersOf, type Credentials } from '../../shared/wire/access-token.ts'
import type { RoomName } from '../../shared/wire/room-name.ts'
import type { Connection } from './connection.ts'
import { pendingNotePrefix } from './edit-ledger.ts'
import { createPauses } from './pauses.ts'
import type { WorkingCopy } from './working-copy.ts'
import { appendToEpoch, openCopy, setEpoch } from './working-copy-rows.ts'

export interface MoverOptions {
  readonly room: string
  readonly serverUrl: string | null
  readonly doc: Y.Doc
  readonly copy: WorkingCopy
  readonly finishEditing: () => void
  readonly editCount: () => number
  readonly credentials: () => Credentials
  readonly connection: () => Connection | null
}

export interface Mover {
  readonly moved: Readable<boolean>
  run(): Promise<void>
  dispose(): void
}

const pauseMs = 2000

export function createMover(options: MoverOptions): Mover {
  const moved = createWritable(false)
  const pauses = createPauses()
  let isRunning = false
  let isDisposed = false
  const finish = () => {
    if (!isDisposed) moved.set(true)
  }
  return {
    moved,
    async run() {
      if (isRunning || isDisposed || moved.get()) return
      isRunning = true
      const outcome = await moveOver(options, finish)
      if (outcome === 'later' && (await pauses.wait(pauseMs))) options.connection()?.retry()
      isRunning = false
      if (outcome !== 'later' && outcome !== 'moved') options.connection()?.refuse(outcome)
    },
    dispose() {
      isDisposed = true
      pauses.dispose()
    },
  }
}

/** @param finish called in the same turn in which it was seen that nothing is left behind */
async function moveOver(
  options: MoverOptions,
  finish: () => void,
): Promise<'moved' | 'later' | ProblemCode> {
  const { room, serverUrl, doc, copy, finishEditing, editCount } = options
  for (;;) {
    finishEditing()
    const isKept = copy.state.get().status === 'kept'
    await copy.flush()
    const before = isKept ? await rowsOf(room) : null
    await copy.catchUp()
    const edits = editCount()
    const url = `${serverUrl}${epochPath(room as RoomName)}`
    const answer = await send(url, doc, options.credentials())
    if (typeof answer === 'string') return answer
    try {
      if (before !== null) {
        const notes = new Map([...copy.notes()].filter(([key]) => isLasting(key)))
        await appendToEpoch(room, answer.epoch, { update: answer.update, notes })
        finishEditing()
        if (editCount() !== edits) continue
        await setEpoch(room, answer.epoch, before)
      }
    } catch (cause) {
      console.warn('A map could not be moved over on this device', cause)
      return 'later'
    }
    finishEditing()
    if (editCount() !== edits) continue
    finish()
    return 'moved'
  }
}

/** Notes about edits that wait end with the edits: the server has them. */
function isLasting(key: string): boolean {
  return !key.startsWith(pendingNotePrefix)
}

/** What lies on this device now, and where; all of it is in the document after the next reading. */
async function rowsOf(room: string): Promise<{ name: string; rows: readonly number[] }> {
  const db = await openCopy(room, { blocked() {}, closed() {} })
  try {
    return { name: db.name, rows: await db.getAllKeys('updates') }
  } finally {
    db.close()
  }
}

async function send(
  url: string,
  doc: Y.Doc,
  credentials: Credentials,
): Promise<MovedDocument | 'later' | ProblemCode> {
  try {
    const body = new Uint8Array(Y.encodeStateAsUpdate(doc))
    const answer = await fetch(url, { method: 'POST', body, headers: headersOf(credentials) })
    if (answer.ok) return decodeMoved(new Uint8Array(await answer.arrayBuffer()))
    const mayPass = answer.status >= 500 || answer.status === 408 || answer.status === 429
    return mayPass ? 'later' : (problemByStatus[answer.status] ?? 'map-moved-on')
  } catch {
    // reason: the server can't be reached; the connection says so
    return 'later'
  }
}

const problemByStatus: Readonly<Record<number, ProblemCode>> = {
  401: 'access-refused',
  403: 'change-not-yours',
  404: 'map-gone',
  413: 'update-too-large',
}
