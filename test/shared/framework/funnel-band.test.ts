import { expect, test } from 'vitest'
import { funnelBandsOf } from '../../../shared/framework/funnel-band.ts'
import { frameworkOf, funnel, stageNamed } from '../../helpers/made-up-framework.ts'

const stages = [stageNamed('search', 'Search'), stageNamed('decide', 'Decide')]

function bandOf(...steps: Parameters<typeof funnel>[1]) {
  const [band] = funnelBandsOf(frameworkOf(stages, { funnels: [funnel('Sales', steps)] }))
  const marked = (all: readonly { name: string; isMisaligned: boolean }[] = []) =>
    all.map(({ name, isMisaligned }) => (isMisaligned ? `${name}!` : name))
  return {
    above: [...(band?.byStage.values() ?? [])].map(marked),
    unplaced: marked(band?.unplaced),
    misaligned: band?.misaligned,
  }
}

test('steps stand above their stage in the order of the funnel', () => {
  expect(bandOf(['MQL', 'search'], ['SQL', 'search'], ['Won', 'decide'])).toEqual({
    above: [['MQL', 'SQL'], ['Won']],
    unplaced: [],
    misaligned: 0,
  })
})

test('F8 a step over several stages stands above each, and one over none above no lane', () => {
  expect(bandOf(['SAL', 'search', 'decide'], ['Recycled'])).toEqual({
    above: [['SAL!'], ['SAL!']],
    unplaced: ['Recycled!'],
    misaligned: 2,
  })
})

test('F8 a step over a stage that this version lacks is misaligned', () => {
  expect(bandOf(['Won', 'gone']).unplaced).toEqual(['Won!'])
  expect(bandOf(['Won', 'gone', 'decide']).above).toEqual([[], ['Won']])
})

test('a funnel without steps has no band', () => {
  expect(funnelBandsOf(frameworkOf(stages, { funnels: [funnel('Sales', [])] }))).toEqual([])
})
