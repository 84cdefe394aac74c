// How many edits of this device the server has not acknowledged. Outlives a reload: the count is
// kept beside the working copy, one note per window, until the server has stored what they stood for.
import type * as Y from 'yjs'
import { isFields } from '../../shared/document/entity.ts'
import { deviceOrigin } from '../../shared/document/origins.ts'
import { createWritable, type Readable } from '../../shared/document/readable.ts'
import { newId } from '../../shared/document/new-id.ts'
import type { WorkingCopy } from './working-copy.ts'

export const pendingNotePrefix = 'pending:'

/** A window's note: its edits that wait, and all it ever made, so that a changed note is told apart. */
export interface PendingNote {
  readonly waiting: number
  readonly edits: number
}

export interface EditLedger {
  /** Edits of this device that no server has acknowledged. */
  readonly waiting: Readable<number>
  /** Edits that this window has made. */
  editCount(): number
  /** So many of this window's edits are on the server's disk. */
  stored(edits: number): void
  /** Everything that this window holds is on the server's disk, what earlier windows left too. */
  allStored(): void
  dispose(): void
}

/**
 * Counts every change of the document that did not come from the server or from this device's disk.
 * @param isRemote tells the transactions of the server's connection
 */
export function openEditLedger(
  doc: Y.Doc,
  copy: WorkingCopy,
  isRemote: (origin: unknown) => boolean,
): EditLedger {
  const ownNote = pendingNotePrefix + newId()
  let edits = 0
  let storedEdits = 0
  let inherited = new Map<string, PendingNote>()
  const waiting = createWritable(0)
  const update = () => {
    const left = [...inherited.values()].reduce((sum, note) => sum + note.waiting, 0)
    waiting.set(edits - storedEdits + left)
  }
  const keepNote = () => {
    const note: PendingNote = { waiting: edits - storedEdits, edits }
    copy.setNote(ownNote, note.waiting === 0 ? undefined : note)
    update()
  }
  const inherit = () => {
    if (copy.state.get().status !== 'kept') return
    stopInheriting()
    inherited = inheritedNotes(copy, ownNote)
    update()
  }
  const onUpdate = (_update: Uint8Array, origin: unknown) => {
    if (origin === deviceOrigin || isRemote(origin)) return
    edits++
    keepNote()
  }
  const stopInheriting = copy.state.subscribe(inherit)
  const stopReading = copy.readings.subscribe(() => {
    inherited = inheritedNotes(copy, ownNote)
    update()
  })
  doc.on('update', onUpdate)
  inherit()
  return {
    waiting,
    editCount: () => edits,
    stored(count) {
      if (count <= storedEdits) return
      storedEdits = Math.min(count, edits)
      keepNote()
    },
    allStored() {
      if (inherited.size === 0) return
      copy.dropNotes(inherited)
      inherited = new Map()
      update()
    },
    dispose() {
      stopInheriting()
      stopReading()
      doc.off('update', onUpdate)
    },
  }
}

function inheritedNotes(copy: WorkingCopy, ownNote: string): Map<string, PendingNote> {
  const inherited = new Map<string, PendingNote>()
  for (const [key, note] of copy.notes()) {
    if (!key.startsWith(pendingNotePrefix) || key === ownNote || !isFields(note)) continue
    const { waiting, edits } = note
    if (typeof waiting === 'number' && typeof edits === 'number' && waiting > 0) {
      inherited.set(key, { waiting, edits })
    }
  }
  return inherited
}
