import { expect, test } from 'vitest'
import { comparisonRows } from '../../../shared/framework/comparison-rows.ts'
import type { Framework, FrameworkId, StageId } from '../../../shared/framework/framework.ts'
import { frameworkOf, stageNamed, term } from '../../helpers/made-up-framework.ts'

const id = (name: string) => name as StageId
const rowsOf = (left: Framework, right: Framework) =>
  comparisonRows(left, right).map((row) => [
    row.left?.id ?? null,
    row.match?.by ?? null,
    row.right?.id ?? null,
  ])

test('two versions meet by id and by the author’s moves, and new stages stand where they were put', () => {
  const one = frameworkOf([stageNamed('search', 'Search'), stageNamed('renew', 'Renew')])
  const two = frameworkOf(
    [
      stageNamed('notice', 'Notice'),
      stageNamed('search', 'Search'),
      stageNamed('compare', 'Compare'),
    ],
    {
      version: 2,
      moves: [
        { from: id('search'), to: [id('search'), id('compare')], name: 'Search', since: 2 },
        { from: id('renew'), to: [], name: 'Renew', since: 2 },
      ],
    },
  )
  expect(rowsOf(one, two)).toEqual([
    [null, null, 'notice'],
    ['search', 'line', 'search'],
    ['search', 'line', 'compare'],
    ['renew', null, null],
  ])
})

test('two frameworks meet by their words, and what only looks alike is a suggestion', () => {
  const client = frameworkOf([stageNamed('seek', 'Seek'), stageNamed('buy', 'Buy')], {
    terms: [term('Agency', 'Consideration', 'seek')],
  })
  const agency = frameworkOf([stageNamed('c', 'Consideration'), stageNamed('b', 'Buy')], {
    id: 'agency' as FrameworkId,
    organisation: 'Agency',
  })
  expect(rowsOf(client, agency)).toEqual([
    ['seek', 'term', 'c'],
    ['buy', 'suggestion', 'b'],
  ])
})
