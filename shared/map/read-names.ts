import { readField, readText } from '../document/entity.ts'
import type { MapDocument } from '../document/layout.ts'
import { watchEntities, type Watch } from '../document/readable.ts'
import type { RecordId } from '../document/record.ts'
import { shortName } from './bounded.ts'

/** What a record of the board is called. */
export interface RecordName {
  /** `touchpoint`, `sticky`, `arrow`, `image` and so on. */
  readonly type: string
  /** What stands on it, cut; empty for what has no words. */
  readonly title: string
}

/** Of every shape that is on the board. */
export function watchNames(map: MapDocument): Watch<ReadonlyMap<RecordId, RecordName>> {
  return watchEntities(map.records, (_id, entity) => {
    const type = readField(entity, 'type')
    if (readField(entity, 'typeName') !== 'shape' || typeof type !== 'string') return null
    const label = type === 'arrow' ? readField(entity, 'props.text') : readText(entity)
    return { type, title: shortName(label) }
  })
}
