// Whether a document may be shown and edited: decided from itself, the working copy and the server.
import { isSameJson } from '../../shared/document/entity.ts'
import { createWritable, type Readable, type Watch } from '../../shared/document/readable.ts'
import type { ProblemCode } from '../../shared/problems.ts'
import { canWrite, type Role } from '../../shared/wire/role.ts'
import type { ServerLine } from './server-line.ts'
import type { WorkingCopy } from './working-copy.ts'

export type DocumentState =
  | { readonly status: 'loading' }
  /** Nothing under this id on this device, and the server has not answered with it (yet). */
  | { readonly status: 'waiting'; readonly connected: boolean }
  | { readonly status: 'open'; readonly readOnly: boolean; readonly problem: ProblemCode | null }
  | { readonly status: 'refused'; readonly problem: ProblemCode }

/** `foreign`: this room holds a document of another kind. */
export type DocumentFormat = 'empty' | 'current' | 'newer' | 'foreign'

export interface DocumentStateSources {
  /** Ends with the watch of the state. */
  readonly format: Watch<DocumentFormat>
  /** What to say where a newer app made the document. */
  readonly newer: ProblemCode
  readonly copy: WorkingCopy
  /** Whether it may be worked on before anything was written: the first edit then lays it out. */
  readonly opensEmpty?: boolean
  /** Who may edit; left out: whoever may write at all. */
  readonly mayEdit?: (role: Role) => boolean
  readonly line: Pick<ServerLine, 'server' | 'role'>
}

export interface DocumentStateWatch {
  readonly state: Readable<DocumentState>
  dispose(): void
}

/** With these the server will not take edits ever again, so none are made. */
const readOnlyProblems: readonly ProblemCode[] = [
  'access-refused',
  'access-revoked',
  'access-expired',
  'session-ended',
  'session-removed',
  'change-not-yours',
  'map-moved-on',
]

export function watchDocumentState(sources: DocumentStateSources): DocumentStateWatch {
  const { format, copy, line } = sources
  const state = createWritable<DocumentState>({ status: 'loading' })
  const update = () => {
    const next = stateFrom(sources, state.get())
    if (!isSameJson(next, state.get())) state.set(next)
  }
  const stops = [copy.state, line.server, line.role, format].map((source) =>
    source.subscribe(update),
  )
  update()
  return {
    state,
    dispose() {
      for (const stop of stops) stop()
      format.dispose()
    },
  }
}

function stateFrom(sources: DocumentStateSources, before: DocumentState): DocumentState {
  const { copy, newer, opensEmpty = false, mayEdit = canWrite } = sources
  const server = sources.line.server.get()
  const role = sources.line.role.get()
  const problem =
    server?.status === 'refused' || server?.status === 'offline' ? (server.problem ?? null) : null
  const format = sources.format.get()
  if (format === 'foreign') return { status: 'refused', problem: 'link-invalid' }
  if (format === 'newer') return { status: 'open', readOnly: true, problem: newer }
  // a document that was open stays open, even if a peer takes the format away
  const isLoaded = copy.state.get().status !== 'loading'
  if (format === 'current' || before.status === 'open' || (opensEmpty && isLoaded)) {
    const readOnly = !mayEdit(role) || (problem !== null && readOnlyProblems.includes(problem))
    return { status: 'open', readOnly, problem }
  }
  if (!isLoaded) return { status: 'loading' }
  if (problem !== null) return { status: 'refused', problem }
  return { status: 'waiting', connected: server?.status === 'connected' }
}
