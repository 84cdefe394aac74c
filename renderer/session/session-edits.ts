// The one way in which panels write. Each call is one undo step, after what the board had pending.
import { createWritable, type Readable } from '../../shared/document/readable.ts'
import type { Undo } from '../../shared/document/undo.ts'
import type { DocumentState } from './document-state.ts'
import type { MayWrite } from './may-write.ts'
import type { WorkingCopy } from './working-copy.ts'

export interface SessionEdits<D> {
  readonly edit: <T>(verb: (document: D) => T) => T | undefined
  readonly beforeEdit: (flush: () => void) => () => void
  readonly beforeLeaving: (finish: () => void) => () => void
  /** Lets the board write what it has pending. */
  readonly handOver: () => void
  /** Lets fields write what is being typed, then the board what it has pending. */
  readonly leave: () => void
  /** Counts what was not done because the role does not allow it. */
  readonly overstepped: Readable<number>
  /** The undo stack as everybody but the board uses it: after what the board had pending. */
  readonly undo: Undo
}

export interface EditPorts<D> {
  readonly document: D
  readonly undo: Undo
  readonly state: Readable<DocumentState>
  /** By default every verb may be run. */
  readonly mayWrite?: MayWrite<D>
}

export function createSessionEdits<D>(ports: EditPorts<D>): SessionEdits<D> {
  const { document, undo, state, mayWrite = () => true } = ports
  const overstepped = createWritable(0)
  const flushes = new Set<() => void>()
  /** Apart from `flushes`: they edit, and an edit calls those. */
  const finishes = new Set<() => void>()
  const handOver = () => {
    for (const flush of flushes) flush()
  }
  const isWritable = () => {
    const now = state.get()
    return now.status === 'open' && !now.readOnly
  }
  return {
    handOver,
    overstepped,
    leave() {
      for (const finish of finishes) finish()
      handOver()
    },
    undo: {
      ...undo,
      undo() {
        handOver()
        if (isWritable()) undo.undo()
      },
      redo() {
        handOver()
        if (isWritable()) undo.redo()
      },
    },
    beforeEdit(flush) {
      flushes.add(flush)
      return () => flushes.delete(flush)
    },
    beforeLeaving(finish) {
      finishes.add(finish)
      return () => finishes.delete(finish)
    },
    edit(verb) {
      if (!isWritable()) return undefined
      handOver()
      if (!mayWrite(verb)) {
        overstepped.set(overstepped.get() + 1)
        return undefined
      }
      undo.endStep()
      try {
        return verb(document)
      } finally {
        undo.endStep()
      }
    },
  }
}

/** A window that is hidden may never be seen again: what is pending is written now. */
export function flushWhenHidden(leave: () => void, copy: WorkingCopy): () => void {
  if (typeof window === 'undefined') return () => {}
  const flush = () => {
    leave()
    void copy.flush()
  }
  const onVisibility = () => {
    if (document.visibilityState === 'hidden') flush()
  }
  window.addEventListener('pagehide', flush)
  document.addEventListener('visibilitychange', onVisibility)
  return () => {
    window.removeEventListener('pagehide', flush)
    document.removeEventListener('visibilitychange', onVisibility)
  }
}
