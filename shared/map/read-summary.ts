import type { MapDocument } from '../document/layout.ts'
import { watchType, type Watch } from '../document/readable.ts'

/** What stands on a map's face. */
export interface MapSummary {
  readonly title: string
  readonly scenario: string
  readonly segment: string
  readonly createdAt: string
}

export function watchSummary(map: MapDocument): Watch<MapSummary> {
  return watchType(map.meta, () => readSummary(map))
}

export function readSummary(map: MapDocument): MapSummary {
  const text = (key: string) => {
    const value = map.meta.get(key)
    return typeof value === 'string' ? value : ''
  }
  return Object.freeze({
    title: text('title'),
    scenario: text('scenario'),
    segment: text('segment'),
    createdAt: text('createdAt'),
  })
}
