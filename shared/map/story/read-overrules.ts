import { compareTexts } from '../../document/compare-texts.ts'
import { entityOf, readFields } from '../../document/entity.ts'
import type { Entity, MapDocument } from '../../document/layout.ts'
import { watchType, type Watch } from '../../document/readable.ts'
import { dayIn, longText, shortName } from '../bounded.ts'
import type { StoryOverrule } from './overrule.ts'

/** More than these nobody keeps in mind; a peer may have written any number. */
const mostOverrules = 2_000

export function watchOverrules(map: MapDocument): Watch<readonly StoryOverrule[]> {
  return watchType(map.overrules, () => readOverrules(map))
}

/** In the order of their dates. */
export function readOverrules({ overrules }: MapDocument): readonly StoryOverrule[] {
  const all = [...overrules.keys()].flatMap((id) => {
    const entity = entityOf(overrules, id)
    return (entity === undefined ? null : readOverrule(id, entity)) ?? []
  })
  all.sort((a, b) => compareTexts(a.on, b.on) || compareTexts(a.id, b.id))
  return Object.freeze(all.slice(0, mostOverrules))
}

function readOverrule(id: string, entity: Entity): StoryOverrule | null {
  const fields = readFields(entity)
  const findingId = fields?.['findingId']
  if (fields === null || typeof findingId !== 'string' || findingId === '') return null
  return Object.freeze({
    id,
    findingId,
    standing: longText(fields['standing']),
    reason: longText(fields['reason']),
    by: shortName(fields['by']),
    on: dayIn(fields['on']),
  })
}
