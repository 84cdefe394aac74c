import { expect, test } from 'vitest'
import type { Stage, StageId } from '../../../shared/framework/framework.ts'
import type { AskedNeed } from '../../../shared/map/insight/coverage.ts'
import type { NeedHome } from '../../../shared/map/need-home.ts'
import type { Need } from '../../../shared/map/need.ts'
import type { Persona, PersonaId } from '../../../shared/map/persona.ts'
import {
  groupsByPersona,
  groupsByStage,
  isFiltering,
  matching,
  noFilter,
} from '../../../renderer/features/needs/need-groups.ts'

const search = 'search' as StageId
const decide = 'decide' as StageId
const stages = [{ id: search }, { id: decide }] as unknown as readonly Stage[]
const ana = { id: 'ana' as PersonaId } as Persona

function asked(text: string, home: NeedHome, said: Partial<Need> = {}, answers = 0): AskedNeed {
  const need = { id: text, text, type: 'choose', personaId: null, ...said } as unknown as Need
  return { need, home, answers: Array.from({ length: answers }, () => ({})), ideas: [] } as never
}

const inSearch: NeedHome = { kind: 'stage', stageId: search }
const needs = [
  asked('In decide', { kind: 'stage', stageId: decide }, { personaId: ana.id }),
  asked('Où?', inSearch, { type: 'align' }, 1),
  asked('Of nobody here', { kind: 'none' }, { personaId: 'gone' as PersonaId }),
  asked('Was in renew', { kind: 'gone', stageId: 'renew' as StageId }),
  asked('Also here', inSearch),
]

const textsOf = (
  groups: readonly { readonly key: string; readonly asked: readonly AskedNeed[] }[],
) => groups.map((group) => [group.key, ...group.asked.map(({ need }) => need.text)])

test('by stage, what lost its stage stands first, and stages without needs are left out', () => {
  expect(textsOf(groupsByStage(needs, stages))).toEqual([
    ['gone renew', 'Was in renew'],
    ['none', 'Of nobody here'],
    ['search', 'Où?', 'Also here'],
    ['decide', 'In decide'],
  ])
  expect(groupsByStage([], stages)).toEqual([])
})

test('by persona, what is everybody’s stands first and what a gone persona asked stands last', () => {
  expect(textsOf(groupsByPersona(needs, [ana]))).toEqual([
    ['everybody', 'Où?', 'Was in renew', 'Also here'],
    ['ana', 'In decide'],
    ['gone', 'Of nobody here'],
  ])
})

test('a filter takes words without accents or case, type, persona and what is open', () => {
  const found = (filter: Partial<typeof noFilter>) =>
    matching(needs, { ...noFilter, ...filter }).map(({ need }) => need.text)
  expect(found({})).toHaveLength(5)
  expect(found({ words: ' OU ' })).toEqual(['Où?'])
  expect(found({ type: 'align' })).toEqual(['Où?'])
  expect(found({ personaId: ana.id })).toEqual(['In decide'])
  expect(found({ personaId: 'everybody' })).toEqual(['Où?', 'Was in renew', 'Also here'])
  expect(found({ onlyOpen: true })).not.toContain('Où?')
  expect([isFiltering(noFilter), isFiltering({ ...noFilter, onlyOpen: true })]).toEqual([
    false,
    true,
  ])
})
