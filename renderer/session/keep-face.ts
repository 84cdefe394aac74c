// Notes an open map's face in this device's library, now and whenever it changes.
import type { MapDocument } from '../../shared/document/layout.ts'
import type { Readable } from '../../shared/document/readable.ts'
import type { PinnedFramework } from '../../shared/framework/pinned-framework.ts'
import { watchSummary } from '../../shared/map/read-summary.ts'
import type { DocumentState } from './document-state.ts'
import type { MapLibrary } from './map-library.ts'

export interface FaceSources {
  readonly mapId: string
  readonly map: MapDocument
  readonly state: Readable<DocumentState>
  readonly framework: Readable<PinnedFramework | null>
}

/** @returns the end of it */
export function keepFaceInLibrary(sources: FaceSources, library: MapLibrary): () => Promise<void> {
  const { mapId, map, state, framework } = sources
  const summary = watchSummary(map)
  const note = () => {
    if (state.get().status !== 'open') return
    const { title, scenario, segment } = summary.get()
    const frameworkName = framework.get()?.framework.name ?? ''
    void library.touch({ id: mapId, title, scenario, segment, frameworkName })
  }
  let wasOpen = false
  const onState = () => {
    const isOpen = state.get().status === 'open'
    if (isOpen && !wasOpen) note()
    wasOpen = isOpen
  }
  const stops = [state.subscribe(onState), summary.subscribe(note), framework.subscribe(note)]
  onState()
  return async () => {
    for (const stop of stops) stop()
    summary.dispose()
    if (wasOpen) await library.leave(mapId)
  }
}
