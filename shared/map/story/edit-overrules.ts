import { createEntity } from '../../document/entity.ts'
import type { MapDocument } from '../../document/layout.ts'
import { newId } from '../../document/new-id.ts'
import { verbOrigin } from '../../document/origins.ts'
import type { StoryFinding } from './finding.ts'
import { standingOf, type StoryOverrule } from './overrule.ts'
import { readOverrules } from './read-overrules.ts'

/** Says why a finding is lived with. Where two people do so at once both reasons stay. */
export function overruleStoryFinding(
  map: MapDocument,
  finding: StoryFinding,
  { reason, by, on }: Pick<StoryOverrule, 'reason' | 'by' | 'on'>,
): void {
  const fields = { findingId: finding.id, standing: standingOf(finding), reason, by, on }
  map.doc.transact(() => createEntity(map.overrules, newId(), fields), verbOrigin)
}

/** Opens a finding again: takes back all that was said for living with it. */
export function withdrawStoryOverrules(map: MapDocument, findingId: string): void {
  map.doc.transact(() => {
    for (const overrule of readOverrules(map))
      if (overrule.findingId === findingId) map.overrules.delete(overrule.id)
  }, verbOrigin)
}
