// Whether a map may be shown and edited: decided from the document, the working copy and the server.
import { isSameJson } from '../../shared/document/entity.ts'
import { formatStatus, type MapDocument } from '../../shared/document/layout.ts'
import { createWritable, type Readable } from '../../shared/document/readable.ts'
import type { ProblemCode } from '../../shared/problems.ts'
import { canWrite, type Role } from '../../shared/wire/role.ts'
import type { ConnectionState } from './connection.ts'
import type { MapState } from './map-session.ts'
import type { WorkingCopy } from './working-copy.ts'

export interface MapStateSources {
  readonly map: MapDocument
  readonly copy: WorkingCopy
  readonly server: Readable<ConnectionState | null>
  readonly role: Readable<Role>
}

export interface MapStateWatch {
  readonly state: Readable<MapState>
  dispose(): void
}

/** With these the server will not take edits ever again, so none are made. */
const readOnlyProblems: readonly ProblemCode[] = ['access-refused', 'access-revoked']

export function watchMapState(sources: MapStateSources): MapStateWatch {
  const { map, copy, server, role } = sources
  const state = createWritable<MapState>({ status: 'loading' })
  const update = () => {
    const next = mapStateFrom(sources, state.get())
    if (!isSameJson(next, state.get())) state.set(next)
  }
  const stops = [copy.state, server, role].map((source) => source.subscribe(update))
  map.meta.observe(update)
  update()
  return {
    state,
    dispose() {
      for (const stop of stops) stop()
      map.meta.unobserve(update)
    },
  }
}

function mapStateFrom({ map, copy, server, role }: MapStateSources, before: MapState): MapState {
  const line = server.get()
  const problem = line?.status === 'refused' ? line.problem : null
  const format = formatStatus(map)
  if (format === 'newer') return { status: 'open', readOnly: true, problem: 'map-newer' }
  // a map that was open stays open, even if a peer takes the format away
  if (format === 'current' || before.status === 'open') {
    const readOnly =
      !canWrite(role.get()) || (problem !== null && readOnlyProblems.includes(problem))
    return { status: 'open', readOnly, problem }
  }
  if (copy.state.get().status === 'loading') return { status: 'loading' }
  if (problem !== null) return { status: 'refused', problem }
  return { status: 'waiting', connected: line?.status === 'connected' }
}
