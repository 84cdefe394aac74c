import { describe, expect, test } from 'vitest'
import { shippedFrameworks } from '../../../../shared/framework/shipped-frameworks.ts'
import type { StageId } from '../../../../shared/framework/framework.ts'
import { agreementOf } from '../../../../shared/map/insight/agreement.ts'
import type { Link, Touchpoint } from '../../../../shared/map/board-view.ts'
import type { RowId } from '../../../../shared/map/row.ts'
import { unsaidFacts, type TouchpointFacts } from '../../../../shared/map/touchpoint.ts'

const framework = shippedFrameworks.find(({ id }) => id === 'before-during-after')!
const [before, during] = framework.stages.map(({ id }) => id) as [StageId, StageId]

function card(
  id: string,
  facts: Partial<TouchpointFacts>,
  stageId: StageId | null = before,
): Touchpoint {
  const home = stageId === null ? 'parked' : { stageId, rowId: 'touchpoints' as RowId }
  return { id, home, makerId: null, facts: { ...unsaidFacts, title: id, ...facts } }
}

function link(fromId: string, toId: string): Link {
  const facts = { kind: 'next-step', outcome: null, label: '' } as const
  return { id: `${fromId}-${toId}`, fromId, toId, ...facts }
}

const touchpoints = [
  card('mail', { owner: 'marketing' }),
  card('call', { owner: 'sales', channel: 'phone' }),
  card('demo', { owner: 'joint' }, during),
  card('visit', { owner: 'sales', channel: 'website' }, during),
  card('lost', {}, null),
  card('gone', { owner: 'sales', status: 'retired' }),
]
const links = [link('demo', 'visit'), link('mail', 'call'), link('call', 'gone')]

describe('the agreement', () => {
  const agreement = agreementOf({ touchpoints, links }, framework)

  test('says who owns what in each stage, in the order of the stages', () => {
    expect(agreement.n).toBe(5)
    const ownedIn = (stageId: StageId | null) => {
      const stage = agreement.stages.find((each) => each.stageId === stageId)!
      return Object.entries(stage.byOwner).map(([owner, cards]) => [owner, cards.length])
    }
    expect(agreement.stages.map(({ stageId }) => stageId)).toEqual([
      ...framework.stages.map(({ id }) => id),
      null,
    ])
    expect(ownedIn(before)).toEqual([
      ['marketing', 1],
      ['sales', 1],
      ['joint', 0],
      ['partner', 0],
      ['nobody', 0],
    ])
    expect(ownedIn(null).at(-1)).toEqual(['nobody', 1])
  })

  test('lists hand-offs in the order of the stages, and what is open', () => {
    expect(agreement.handOffs.map((each) => each.link.id)).toEqual(['mail-call', 'demo-visit'])
    const { ownedByNobody, claimedByTwo, lateWebVisits, earlySalesContacts } = agreement.open
    expect(ownedByNobody.map(({ id }) => id)).toEqual(['lost'])
    expect(lateWebVisits.map(({ id }) => id)).toEqual(['visit'])
    expect([claimedByTwo, earlySalesContacts]).toEqual([[], []])
  })

  test('has no line for what lies on no lane where nothing does', () => {
    const { stages } = agreementOf({ touchpoints: [], links: [] }, framework)
    expect(stages.length).toBe(framework.stages.length)
  })
})
