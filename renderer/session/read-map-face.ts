import type { MapDocument } from '../../shared/document/layout.ts'
import { readPinnedFramework } from '../../shared/framework/pinned-framework.ts'
import { readSummary } from '../../shared/map/read-summary.ts'
import type { MapFaceEntry } from './map-library.ts'

/** What Home shows of a map, from its document. */
export function readMapFace(map: MapDocument): Omit<MapFaceEntry, 'id'> {
  const { title, scenario, segment } = readSummary(map)
  const frameworkName = readPinnedFramework(map, [])?.framework.name ?? ''
  return { title, scenario, segment, frameworkName }
}
