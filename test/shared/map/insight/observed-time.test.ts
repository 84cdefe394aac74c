import { describe, expect, test } from 'vitest'
import type { StageId } from '../../../../shared/framework/framework.ts'
import type { Touchpoint } from '../../../../shared/map/board-view.ts'
import {
  observedTimePercent,
  timeSightByStage,
  timeSightOf,
} from '../../../../shared/map/insight/observed-time.ts'
import type { RowId } from '../../../../shared/map/row.ts'
import { unsaidFacts, type TouchpointFacts } from '../../../../shared/map/touchpoint.ts'

function card(id: string, facts: Partial<TouchpointFacts>, stage = 'search'): Touchpoint {
  const home = { stageId: stage as StageId, rowId: 'touchpoints' as RowId }
  return { id, home, makerId: null, facts: { ...unsaidFacts, title: id, ...facts } }
}

const cards = [
  card('mail', { time: 10, visibility: 'observed' }),
  card('call', { time: 2.5, visibility: 'observed' }, 'decide'),
  card('talk', { time: 37.5, visibility: 'unobservable' }),
  card('unseen', { time: 20 }),
  card('silent', { visibility: 'observed' }),
  card('retired', { time: 30, visibility: 'observed', status: 'retired' }),
]

describe('the observed share by time', () => {
  test('counts the time that is said, where it is said who sees it', () => {
    const sight = timeSightOf(cards)
    expect(sight.percent).toBe(50)
    expect(sight.byVisibility.observed.percent).toBe(12.5)
    expect(observedTimePercent(sight)).toBe(25)
  })

  test('lists what says no time, and what nobody says who sees', () => {
    const { said, silent, unseen } = timeSightOf(cards)
    expect(said.map(({ id }) => id)).toEqual(['mail', 'call', 'talk', 'unseen'])
    expect(silent.map(({ id }) => id)).toEqual(['silent'])
    expect(unseen.map(({ id }) => id)).toEqual(['unseen'])
  })

  test('is there for each stage', () => {
    const stages = timeSightByStage(cards, ['search', 'decide', 'empty'] as StageId[])
    expect(stages.map(observedTimePercent)).toEqual([21, 100, null])
    expect(stages.map(({ said, silent }) => [said.length, silent.length])).toEqual([
      [3, 1],
      [1, 0],
      [0, 0],
    ])
  })

  test('is not known where nobody has said any time, or only nought', () => {
    expect(observedTimePercent(timeSightOf([cards[4]!]))).toBeNull()
    expect(
      observedTimePercent(timeSightOf([card('a', { time: 0, visibility: 'observed' })])),
    ).toBeNull()
    expect(observedTimePercent(timeSightOf([]))).toBeNull()
  })

  test('tenths add up without dust', () => {
    const tenths = ['a', 'b', 'c'].map((id) => card(id, { time: 0.1, visibility: 'observed' }))
    expect(timeSightOf(tenths).percent).toBe(0.3)
  })
})
