import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MapDocument } from '../../../../shared/document/layout.ts'
import { createUndo } from '../../../../shared/document/undo.ts'
import { addSticky, addTouchpoint } from '../../../../shared/map/edit-cards.ts'
import { addLink } from '../../../../shared/map/edit-links.ts'
import { addPersona } from '../../../../shared/map/edit-personas.ts'
import { cellIdOf } from '../../../../shared/map/lane.ts'
import { stickyColours } from '../../../../shared/map/sticky.ts'
import { applyPaste } from '../../../../shared/map/table/edit-table.ts'
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
} from '../../../../shared/map/touchpoint.ts'
import { firstCell, firstStage, secondCell, touchpointsRow } from '../../../helpers/map-peers.ts'
import { newMap, saidBy } from '../../../helpers/random-map.ts'
import { copyTable, planFor, tableOf } from '../../../helpers/table-words.ts'

const today = '2026-05-01'
const parked = cellIdOf('gone' as typeof firstStage, touchpointsRow)
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 14 }),
  fc.constantFrom(
    '=1+1',
    "'=x",
    '"',
    'a\tb',
    'one\ntwo',
    ' spaced ',
    '-3',
    '@home',
    "''",
    ';',
    '[x]',
  ),
)
const orNull = <T>(values: readonly T[]) => fc.constantFrom(null, ...values)

const anyFacts: fc.Arbitrary<TouchpointFacts> = fc.record({
  title: text,
  kind: fc.constantFrom('', 'webinar', 'home-page', 'no-such-kind'),
  channel: orNull(channels),
  owner: fc.constantFrom(...owners),
  visibility: orNull(visibilities),
  system: text,
  trackable: orNull([true, false]),
  personas: fc.uniqueArray(fc.constantFrom('p1', 'p2', 'gone'), { maxLength: 3 }),
  emotion: orNull(emotions),
  effort: orNull(efforts),
  time: fc.option(fc.double({ min: 0, max: 100, noNaN: true })),
  message: text,
  messageDate: fc.constantFrom('', '2026-02-28'),
  pillars: fc.uniqueArray(fc.constantFrom('gone'), { maxLength: 1 }),
  needs: fc.uniqueArray(fc.constantFrom('gone', 'lost'), { maxLength: 2 }),
  evidence: fc.constantFrom(...evidenceGrades),
  evidenceDate: fc.constantFrom('', '2024-02-29'),
  evidenceSource: text,
  status: fc.constantFrom(...statuses),
  notes: text,
})

const anyCards = fc.array(
  fc.oneof(
    fc.record({ facts: anyFacts, parentId: fc.constantFrom(firstCell, secondCell, parked) }),
    fc.record({
      note: text,
      colour: fc.constantFrom(...stickyColours),
      parentId: fc.constantFrom(firstCell, 'page:map'),
    }),
  ),
  { maxLength: 8 },
)

function addPeople(map: MapDocument): readonly string[] {
  return ['Marta', 'Arun; the user'].map((name) => addPersona(map, { name }))
}

function fill(
  map: MapDocument,
  cards: readonly (typeof anyCards extends fc.Arbitrary<readonly (infer Card)[]> ? Card : never)[],
) {
  const people = addPeople(map)
  const idOf = (id: string) => (id === 'p1' ? people[0]! : id === 'p2' ? people[1]! : id)
  for (const card of cards) {
    const place = { parentId: card.parentId, x: 0, y: 0 }
    if ('note' in card) addSticky(map, place, card.note, card.colour)
    else addTouchpoint(map, place, { ...card.facts, personas: card.facts.personas.map(idOf) })
  }
}

/** What the cards say, wherever in their cells they stand. */
function cardsOf(map: MapDocument) {
  const { touchpoints, stickies } = tableOf(map).view
  return [...touchpoints, ...stickies].map(({ makerId: _maker, ...card }) => card)
}

test('a copied table pasted into the same map changes nothing', () => {
  fc.assert(
    fc.property(anyCards, (cards) => {
      const map = newMap()
      fill(map, cards)
      const plan = planFor(map, copyTable(map))
      expect(plan).toMatchObject({ newCards: [], changes: [], rejected: [], newMembers: [] })
      expect(plan.unchanged).toBe(cards.length)
      const before = saidBy(map)
      applyPaste(map, plan, today)
      expect(saidBy(map)).toEqual(before)
    }),
    { numRuns: 100 },
  )
})

test('a copied table pasted into an empty map makes the same cards', () => {
  fc.assert(
    fc.property(anyCards, (cards) => {
      const map = newMap()
      fill(map, cards)
      const other = newMap()
      for (const [id, persona] of map.personas.entries()) other.personas.set(id, persona.clone())
      const plan = planFor(other, copyTable(map))
      expect(plan.rejected).toEqual([])
      applyPaste(other, plan, today)
      expect(cardsOf(other)).toEqual(cardsOf(map))
      expect(planFor(other, copyTable(map)).unchanged).toBe(cards.length)
    }),
    { numRuns: 60 },
  )
})

test('next steps are copied with their cards, and pasted lines leave links as they are', () => {
  const map = newMap()
  const place = { parentId: firstCell, x: 0, y: 0 }
  const [from, to] = ['Mail', 'Call'].map((title) => addTouchpoint(map, place, { title }))
  addLink(map, from!, to!, { kind: 'next-step', outcome: 'engaged', label: '' })
  expect(copyTable(map)).toContain(`${to} engaged`)
  const before = saidBy(map)
  const plan = planFor(map, copyTable(map).replace(`${to} engaged`, 'elsewhere'))
  expect(plan).toMatchObject({ newCards: [], changes: [], rejected: [], unchanged: 2 })
  applyPaste(map, plan, today)
  expect(saidBy(map)).toEqual(before)
  expect(planFor(newMap(), copyTable(map)).rejected).toEqual([])
})

function mapWith(facts: Partial<TouchpointFacts>) {
  const map = newMap()
  const id = addTouchpoint(map, { parentId: firstCell, x: 0, y: 0 }, facts)
  return { map, id, card: () => tableOf(map).view.touchpoints.find((card) => card.id === id)! }
}

describe('pasted lines', () => {
  test('change the cards that they name, and only what differs, in one step of undo', () => {
    const { map, id, card } = mapWith({ title: 'Mail', owner: 'sales' })
    const undo = createUndo(map)
    const plan = planFor(map, `id\towner\temotion\tnotes\n${id}\towner joint\t+2\tNew`)
    expect(plan.changes[0]?.cells).toEqual([
      { column: 'owner', before: 'owner sales', after: 'owner joint' },
      { column: 'emotion', before: '', after: '+2' },
      { column: 'notes', before: '', after: 'New' },
    ])
    applyPaste(map, plan, today)
    expect(card().facts).toMatchObject({ title: 'Mail', owner: 'joint', emotion: 2, notes: 'New' })
    undo.undo()
    expect(card().facts).toEqual({ ...unsaidFacts, title: 'Mail', owner: 'sales' })
  })

  test('without an id make cards in the cell that they name, none on top of another', () => {
    const map = newMap()
    addTouchpoint(map, { parentId: firstCell, x: 16, y: 16 }, { title: 'There' })
    const stage = tableOf(map).view.stages[0]?.name
    const lines = ['One', 'Two', 'Three'].map((title) => `${title}\t${stage}\ttouchpoints`)
    applyPaste(map, planFor(map, ['title\tstage\trow', ...lines].join('\n')), today)
    const { touchpoints, positions } = tableOf(map).view
    expect(touchpoints.map(({ home }) => home)).toEqual(
      touchpoints.map(() => ({ stageId: firstStage, rowId: touchpointsRow })),
    )
    expect(new Set(positions.map(({ x, y }) => `${x} ${y}`)).size).toBe(4)
  })

  test('move a card to another stage, where it keeps its row', () => {
    const { map, id, card } = mapWith({ title: 'Mail' })
    const second = tableOf(map).view.stages[1]!
    applyPaste(map, planFor(map, `id\tstage\n${id}\t${second.name}`), today)
    expect(card().home).toEqual({ stageId: second.id, rowId: touchpointsRow })
  })

  test('add the personas that the map does not have, once each', () => {
    const { map, id, card } = mapWith({ title: 'Mail' })
    const marta = addPersona(map, { name: 'Marta' })
    const plan = planFor(map, `id\tpersonas\n${id}\tmarta; Arun; Arun`)
    expect(plan.newMembers).toEqual([{ column: 'personas', name: 'Arun' }])
    applyPaste(map, plan, today)
    const { personas } = tableOf(map).view
    const arun = [...personas.values()].find(({ name }) => name === 'Arun')
    expect(new Set(card().facts.personas)).toEqual(new Set([marta, arun?.id]))
  })

  test('that can’t be read are rejected with every reason, and the others go on', () => {
    const { map, id } = mapWith({ title: 'Mail' })
    const note = addSticky(map, { parentId: firstCell, x: 0, y: 0 }, 'Why?', 'rose')
    const link = addLink(map, id, id, { kind: 'loop', outcome: null, label: '' })
    const plan = planFor(
      map,
      [
        'id\towner\ttime\tevidenceDate',
        `${id}\tThe boss\t120\t31.12.2026`,
        `${note}\towner sales\t\t`,
        `${link}\towner sales\t\t`,
        'shape:cell.a.b\towner sales\t\t',
        `${id}\towner sales\t\t`,
      ].join('\n'),
    )
    expect(
      plan.rejected.map(({ line, reasons }) => [
        line.number,
        reasons.map(({ problem }) => problem.code),
      ]),
    ).toEqual([
      [2, ['unknown-name', 'not-a-percentage', 'not-a-date']],
      [3, ['not-in-notes']],
      [4, ['not-a-card', 'no-place']],
      [5, ['not-an-id', 'no-place']],
      [6, ['twice']],
    ])
    expect(plan.changes).toEqual([])
  })

  test('of a contributor do not change what others made, nor add personas', () => {
    const { map, id } = mapWith({ title: 'Mail' })
    const tsv = `id\tpersonas\tnotes\n${id}\tNobody yet\tNew`
    const plan = planFor(map, tsv, { mayChange: () => false, mayAddMembers: false })
    expect(plan.rejected[0]?.reasons.map(({ problem }) => problem.code)).toEqual([
      'new-member',
      'not-yours',
    ])
  })

  test('that name nothing a person can tell apart are rejected, never guessed', () => {
    const { map, id } = mapWith({ title: 'Mail' })
    addPersona(map, { name: 'Marta' })
    addPersona(map, { name: 'marta' })
    const plan = planFor(map, `id\tpersonas\n${id}\tMARTA`)
    expect(plan.rejected[0]?.reasons[0]?.problem).toEqual({ code: 'unknown-name', name: 'MARTA' })
  })
})
