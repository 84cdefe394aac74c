import type { Json } from '../document/entity.ts'
import {
  channels,
  emotions,
  evidenceGrades,
  owners,
  statuses,
  unsaidFacts,
  visibilities,
  type TouchpointFacts,
} from '../map/touchpoint.ts'

const vocabularies: Partial<Record<keyof TouchpointFacts, readonly Json[]>> = {
  channel: channels,
  owner: owners,
  visibility: visibilities,
  emotion: emotions,
  evidence: evidenceGrades,
  status: statuses,
}

/** Every fact of a card; one that nobody has said, or that is no such fact, reads as unsaid (rule D3). */
export function describeFacts(props: Readonly<Record<string, Json>>): TouchpointFacts {
  const facts: Record<string, unknown> = {}
  for (const [name, unsaid] of Object.entries(unsaidFacts)) {
    const said = props[name]
    facts[name] = isFact(name as keyof TouchpointFacts, said, unsaid) ? said : unsaid
  }
  return facts as unknown as TouchpointFacts
}

function isFact(name: keyof TouchpointFacts, said: Json | undefined, unsaid: unknown): boolean {
  const vocabulary = vocabularies[name]
  if (vocabulary !== undefined) return vocabulary.includes(said as Json)
  if (Array.isArray(unsaid)) {
    return Array.isArray(said) && said.every((each) => typeof each === 'string')
  }
  return typeof said === typeof unsaid
}
