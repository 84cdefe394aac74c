import type { Fields } from '../document/entity.ts'
import {
  channels,
  emotions,
  evidenceGrades,
  owners,
  statuses,
  unsaidFacts,
  visibilities,
  type TouchpointFacts,
} from './touchpoint.ts'

/** The facts of a touchpoint as its fields say them; what is missing or no such fact is unsaid (rule D3). */
export function readFacts(fields: Fields, title: string): TouchpointFacts {
  const text = (fact: keyof TouchpointFacts): string => {
    const value = fields[`props.${fact}`]
    return typeof value === 'string' ? value : ''
  }
  const one = <T>(fact: keyof TouchpointFacts, values: readonly T[], unsaid: T): T => {
    const value = fields[`props.${fact}`] as T
    return values.includes(value) ? value : unsaid
  }
  const personas = fields['props.personas']
  return Object.freeze({
    title,
    kind: text('kind'),
    channel: one('channel', channels, unsaidFacts.channel),
    owner: one('owner', owners, unsaidFacts.owner),
    visibility: one('visibility', visibilities, unsaidFacts.visibility),
    system: text('system'),
    personas: Array.isArray(personas)
      ? Object.freeze(personas.filter((id): id is string => typeof id === 'string'))
      : unsaidFacts.personas,
    emotion: one('emotion', emotions, unsaidFacts.emotion),
    message: text('message'),
    evidence: one('evidence', evidenceGrades, unsaidFacts.evidence),
    evidenceDate: text('evidenceDate'),
    evidenceSource: text('evidenceSource'),
    status: one('status', statuses, unsaidFacts.status),
    notes: text('notes'),
  })
}
