import { describe, expect, test } from 'vitest'
import { readPinnedFramework } from '../../../../shared/framework/pinned-framework.ts'
import { addTouchpoint, changeTouchpoints } from '../../../../shared/map/edit-cards.ts'
import { cellIdOf } from '../../../../shared/map/lane.ts'
import { readMap } from '../../../../shared/map/read-map.ts'
import { applyStoryFix, messageFacts } from '../../../../shared/map/story/edit-messages.ts'
import { addPillar, addStoryWord, removePillar } from '../../../../shared/map/story/edit-story.ts'
import type { StoryRule } from '../../../../shared/map/story/finding.ts'
import { createStoryLint } from '../../../../shared/map/story/story-lint.ts'
import type { TouchpointFacts } from '../../../../shared/map/touchpoint.ts'
import {
  firstStage,
  peersWithMap,
  secondStage,
  touchpointsRow,
} from '../../../helpers/map-peers.ts'

const today = '2026-05-01'

function newStory() {
  const { map, undo } = peersWithMap(1)[0]!
  const lint = createStoryLint()
  const report = () => lint(readMap(map, readPinnedFramework(map, [])))
  return {
    map,
    undo,
    pillar: (claim: string) => addPillar(map, { claim }, today),
    avoid: (word: string, instead = '') => addStoryWord(map, { word, advice: 'avoid', instead }),
    add: (facts: Partial<TouchpointFacts>, stageId = firstStage) =>
      addTouchpoint(map, { parentId: cellIdOf(stageId, touchpointsRow), x: 0, y: 0 }, facts),
    /** A card that says something of a pillar today. */
    tell: (pillarId: string, message: string, facts: Partial<TouchpointFacts> = {}) =>
      addTouchpoint(
        map,
        { parentId: cellIdOf(firstStage, touchpointsRow), x: 0, y: 0 },
        { title: 'Card', pillars: [pillarId], ...messageFacts(message, today), ...facts },
      ),
    report,
    findings: (rule: StoryRule) => report().findings.filter((finding) => finding.rule === rule),
  }
}

describe('S1 a word to avoid', () => {
  test('is found in titles and messages, once for each card and word', () => {
    const { add, avoid, findings } = newStory()
    const word = avoid('client', 'customer')
    const title = add({ title: 'Client lunch' })
    const message = add({ title: 'Mail', message: 'Our clients say: clients love it' })
    add({ title: 'Call', notes: 'client', message: 'Customers first' })
    expect(findings('S1').map(({ id }) => id)).toEqual(
      [title, message].toSorted().map((id) => `S1:${word}:${id}`),
    )
  })

  test('is not found in words to use, nor on retired cards', () => {
    const { map, add, avoid, findings } = newStory()
    avoid('cheap')
    addStoryWord(map, { word: 'refit', advice: 'use', instead: '' })
    add({ title: 'Cheap refit', status: 'retired' })
    add({ title: 'Refit' })
    expect(findings('S1')).toEqual([])
  })

  test('is replaced by the word to use, in one step, and the message is as of today', () => {
    const { map, undo, add, avoid, findings } = newStory()
    avoid('client', 'customer')
    const id = add({ title: 'Client lunch', ...messageFacts('For clients', '2025-01-01') })
    undo.endStep()
    applyStoryFix(map, findings('S1')[0]!.quickFix!, today)
    expect(findings('S1')).toEqual([])
    const said = readMap(map, null)
    expect(said.touchpoints.find((card) => card.id === id)?.facts).toMatchObject({
      title: 'Customer lunch',
      message: 'For customers',
      messageDate: today,
    })
    undo.undo()
    expect(findings('S1').length).toBe(1)
  })

  test('has no quick fix where nobody said what to say instead, or any ending was meant', () => {
    const { add, avoid, findings } = newStory()
    avoid('synergy')
    avoid('cheap*', 'fair')
    add({ title: 'Synergy at the cheapest price' })
    expect(findings('S1').map(({ quickFix }) => quickFix)).toEqual([null, null])
  })

  test('is found anew when the card or the words change', () => {
    const { map, add, avoid, findings } = newStory()
    const id = add({ title: 'Cheap desks' })
    expect(findings('S1')).toEqual([])
    avoid('cheap')
    expect(findings('S1').length).toBe(1)
    changeTouchpoints(map, [id], { title: 'Desks' })
    expect(findings('S1')).toEqual([])
  })
})

describe('S2 a pillar that nothing carries, S3 a stage without any', () => {
  test('are found, with how many touchpoints there are', () => {
    const { add, tell, pillar, findings } = newStory()
    const carbon = pillar('Less carbon')
    const money = pillar('Less money')
    tell(carbon, 'We save carbon')
    const bare = add({ title: 'Call' }, secondStage)
    expect(findings('S2').map(({ pillarId, values }) => [pillarId, values])).toEqual([
      [money, { pillar: 'Less money', n: 2 }],
    ])
    const stages = findings('S3')
    expect(stages[0]).toMatchObject({ stageId: secondStage, cardIds: [bare], values: { n: 1 } })
    expect(stages.map(({ stageId }) => stageId)).not.toContain(firstStage)
  })

  test('S2 a pillar that only a retired card carries is told nowhere', () => {
    const { tell, pillar, findings } = newStory()
    tell(pillar('Less carbon'), 'We save carbon', { status: 'retired' })
    expect(findings('S2').length).toBe(1)
  })

  test('S3 a pillar that is gone does not count, and without pillars there is nothing to miss', () => {
    const { map, tell, pillar, findings } = newStory()
    const [carbon, money] = [pillar('Less carbon'), pillar('Less money')]
    tell(carbon, 'We save carbon')
    removePillar(map, carbon, today)
    expect(findings('S3').map(({ stageId }) => stageId)).toContain(firstStage)
    removePillar(map, money, today)
    expect(findings('S3')).toEqual([])
  })
})

describe('S4 different numbers for one claim', () => {
  test('are found with both sides, in whatever notation', () => {
    const { tell, pillar, findings } = newStory()
    const price = pillar('One price per desk')
    const english = tell(price, 'A desk for €1,200.00')
    const german = tell(price, 'Ein Tisch für 1.200 €')
    const other = tell(price, 'Each at 1.400,00 EUR')
    const [finding, ...more] = findings('S4')
    expect(more).toEqual([])
    expect(finding?.values).toEqual({ pillar: 'One price per desk' })
    expect(finding?.cardIds.toSorted()).toEqual([english, german, other].toSorted())
    expect(finding?.sides.map(({ cardIds }) => cardIds.toSorted())).toEqual(
      expect.arrayContaining([[english, german].toSorted(), [other]]),
    )
    expect(finding?.sides.flatMap(({ numbers }) => numbers)).toContain('1.400,00 EUR')
  })

  test('are found in titles too', () => {
    const { tell, pillar, findings } = newStory()
    const proof = pillar('Proven')
    tell(proof, '', { title: 'Report: 40 refits' })
    tell(proof, 'What 52 refits saved')
    expect(findings('S4').length).toBe(1)
  })

  test.each([
    ['of different pillars', '30 % less carbon', '40 % less money', true],
    ['of different units', '30 % less carbon', '40 tonnes less carbon', false],
    ['of prices for different things', '€490 per desk', '€12,000 per floor', false],
    ['where one says less than the other', '30 % carbon, 20 % money', '30 % less carbon', false],
    ['where both say the same', '1.200 €', '€1,200', false],
    ['of numbers without a unit', 'Mail 1', 'Mail 2', false],
    ['of spans that hold the number', '10–20 %', '20 %', false],
  ])('are no false alarm %s', (_why, one, two, isOfTwoPillars) => {
    const { tell, pillar, findings } = newStory()
    const first = pillar('One')
    tell(first, one)
    tell(isOfTwoPillars ? pillar('Two') : first, two)
    expect(findings('S4')).toEqual([])
  })
})

describe('S5 a message older than the story', () => {
  test('is found, and is right again once somebody says so', () => {
    const { map, add, pillar, findings } = newStory()
    const old = add({ title: 'Mail', ...messageFacts('We save carbon', '2026-04-30') })
    add({ title: 'New', ...messageFacts('We save carbon', today) })
    add({ title: 'Silent' })
    expect(findings('S5')).toEqual([])
    pillar('Less carbon')
    expect(findings('S5').map(({ cardIds, values }) => [cardIds, values])).toEqual([
      [[old], { written: '2026-04-30', changed: today }],
    ])
    applyStoryFix(map, findings('S5')[0]!.quickFix!, '2026-05-02')
    expect(findings('S5')).toEqual([])
  })

  test('of messages without a date nobody knows: they are listed as one', () => {
    const { map, add, pillar, findings } = newStory()
    const ids = ['Mail', 'Call'].map((title) => add({ title, message: 'We save carbon' }))
    pillar('Less carbon')
    const [finding] = findings('S5')
    expect(finding).toMatchObject({ reason: 'undated-messages', values: { n: 2 } })
    expect(finding?.cardIds.toSorted()).toEqual(ids.toSorted())
    applyStoryFix(map, finding!.quickFix!, today)
    expect(findings('S5')).toEqual([])
  })

  test('an empty message has no date, and gets none', () => {
    const { map, add, findings } = newStory()
    const id = add({ title: 'Mail' })
    applyStoryFix(map, { kind: 'still-right', cardIds: [id, 'shape:gone'] }, today)
    expect(messageFacts('  ', today).messageDate).toBe('')
    expect(map.records.get(id)?.toJSON()['props.messageDate']).toBeUndefined()
    expect(findings('S5')).toEqual([])
  })
})

test('the report says how many touchpoints were read, what carries each pillar and who says each word', () => {
  const { map, tell, pillar, report } = newStory()
  const word = addStoryWord(map, { word: 'refit', advice: 'use', instead: '' })
  const carbon = pillar('Less carbon')
  const ids = ['A refit', 'Two refits'].map((message) => tell(carbon, message))
  tell(carbon, 'A refit', { status: 'retired' })
  const { n, carriers, sayers } = report()
  expect([n, sayers.get(word)]).toEqual([2, 2])
  expect(carriers.get(carbon)?.map(({ id }) => id)).toEqual(ids.toSorted())
})
