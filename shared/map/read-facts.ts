import type { Fields } from '../document/entity.ts'
import {
  channels,
  efforts,
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
  return factsOf((fact) => fields[`props.${fact}`], title)
}

/** @param said what a card holds under the name of a fact */
export function factsOf(
  said: (fact: keyof TouchpointFacts) => unknown,
  title: string,
): TouchpointFacts {
  const text = (fact: keyof TouchpointFacts): string => {
    const value = said(fact)
    return typeof value === 'string' ? value : ''
  }
  const one = <T, U extends T | null>(
    fact: keyof TouchpointFacts,
    values: readonly T[],
    unsaid: U,
  ): T | U => {
    const value = said(fact) as T
    return values.includes(value) ? value : unsaid
  }
  const ids = (fact: 'personas' | 'pillars' | 'needs'): readonly string[] => {
    const value = said(fact)
    if (!Array.isArray(value)) return unsaidFacts[fact]
    return Object.freeze(value.filter((id): id is string => typeof id === 'string'))
  }
  return Object.freeze({
    title,
    kind: text('kind'),
    channel: one('channel', channels, unsaidFacts.channel),
    owner: one('owner', owners, unsaidFacts.owner),
    visibility: one('visibility', visibilities, unsaidFacts.visibility),
    system: text('system'),
    trackable: one('trackable', [true, false], unsaidFacts.trackable),
    personas: ids('personas'),
    emotion: one('emotion', emotions, unsaidFacts.emotion),
    effort: one('effort', efforts, unsaidFacts.effort),
    time: percentIn(said('time')),
    message: text('message'),
    messageDate: text('messageDate'),
    pillars: ids('pillars'),
    needs: ids('needs'),
    evidence: one('evidence', evidenceGrades, unsaidFacts.evidence),
    evidenceDate: text('evidenceDate'),
    evidenceSource: text('evidenceSource'),
    status: one('status', statuses, unsaidFacts.status),
    notes: text('notes'),
  })
}

function percentIn(value: unknown): number | null {
  return typeof value === 'number' && value >= 0 && value <= 100 ? value : null
}
