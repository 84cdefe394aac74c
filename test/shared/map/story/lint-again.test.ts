import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createWritable } from '../../../../shared/document/readable.ts'
import { readPinnedFramework } from '../../../../shared/framework/pinned-framework.ts'
import { addTouchpoint, changeTouchpoints, moveCards } from '../../../../shared/map/edit-cards.ts'
import { watchMap } from '../../../../shared/map/read-map.ts'
import { addPillar, addStoryWord } from '../../../../shared/map/story/edit-story.ts'
import { createStoryLint } from '../../../../shared/map/story/story-lint.ts'
import { firstCell, peersWithMap, secondCell, type MapPeer } from '../../../helpers/map-peers.ts'

function storyWithCards() {
  const [{ map }] = peersWithMap(1) as [MapPeer]
  const pillars = ['Quiet', 'On time'].map((claim) => addPillar(map, { claim }, '2026-01-01'))
  addStoryWord(map, { word: 'cheap', advice: 'avoid', instead: 'fair' })
  const ids = [0, 1, 2, 3].map((at) =>
    addTouchpoint(
      map,
      { parentId: at < 2 ? firstCell : secondCell, x: 0, y: at * 100 },
      { title: `Card ${at}`, message: `It costs ${at} EUR.`, pillars: pillars.slice(0, at % 3) },
    ),
  )
  const view = watchMap(map, createWritable(readPinnedFramework(map, [])))
  return { map, pillars, ids, view }
}

test('after any edit of cards the findings are those of a first reading', () => {
  const change = fc.record(
    {
      owner: fc.constantFrom('sales', 'marketing'),
      title: fc.constantFrom('Cheap mail', 'Mail'),
      message: fc.constantFrom('', 'Cheap.', 'It costs 1 EUR.', 'It costs 7 EUR in 3 days.'),
      messageDate: fc.constantFrom('', '2025-01-01', '2026-02-01'),
      status: fc.constantFrom('live', 'retired'),
      pillarCount: fc.integer({ min: 0, max: 2 }),
      isMoved: fc.boolean(),
    },
    { requiredKeys: [] },
  )
  const edit = fc.record({ card: fc.nat(3), change, isDeleted: fc.nat(9) })
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
      const { map, pillars, ids, view } = storyWithCards()
      const lint = createStoryLint()
      lint(view.get())
      for (const { card, change, isDeleted } of edits) {
        const id = ids[card] ?? ''
        const { pillarCount, isMoved, ...facts } = change
        const said = pillarCount === undefined ? {} : { pillars: pillars.slice(0, pillarCount) }
        if (isDeleted === 0) map.records.delete(id)
        changeTouchpoints(map, [id], { ...facts, ...said })
        const place = { id, parentId: secondCell, index: 'a1', x: 0, y: 0 }
        if (isMoved === true) moveCards(map, [place])
        expect(lint(view.get())).toEqual(createStoryLint()(view.get()))
      }
    }),
    { numRuns: 60 },
  )
})

test('another owner leaves the findings as they are, and the cards behind a pillar are as they are now', () => {
  const { map, pillars, ids, view } = storyWithCards()
  const lint = createStoryLint()
  const before = lint(view.get())
  const [, second = ''] = ids
  changeTouchpoints(map, [second], { owner: 'sales' })
  const now = lint(view.get())
  expect(now.findings).toBe(before.findings)
  const carriers = now.carriers.get(pillars[0] ?? '')
  expect(carriers?.find(({ id }) => id === second)?.facts.owner).toBe('sales')
})
