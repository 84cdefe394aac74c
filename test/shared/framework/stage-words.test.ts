import { describe, expect, test } from 'vitest'
import { termSourcesOf, wordsOfSource } from '../../../shared/framework/stage-words.ts'
import { frameworkOf, stageNamed, term } from '../../helpers/made-up-framework.ts'

const stages = [stageNamed('search', 'Search'), stageNamed('decide', 'Decide')]
const words = (...terms: ReturnType<typeof term>[]) => {
  const { byStage, unplaced } = wordsOfSource(frameworkOf(stages, { terms }), 'CRM')
  return {
    stages: [...byStage].map(([id, { terms: of, flag }]) => [id, of.map(({ word }) => word), flag]),
    unplaced: unplaced.map(({ word }) => word),
  }
}

describe('the words of a source', () => {
  test('name each stage that has exactly one, and leave other sources out', () => {
    expect(words(term('CRM', 'Lead', 'search'), term('Agency', 'Desire', 'decide'))).toEqual({
      stages: [
        ['search', ['Lead'], null],
        ['decide', [], 'unnamed'],
      ],
      unplaced: [],
    })
  })

  test('are flagged where a stage has several', () => {
    const { stages: shown } = words(term('CRM', 'Lead', 'search'), term('CRM', 'MQL', 'search'))
    expect(shown[0]).toEqual(['search', ['Lead', 'MQL'], 'several'])
  })

  test('are flagged on each stage that one word stands for, however it is spelt', () => {
    const { stages: shown } = words(
      term('CRM', 'Open deal', 'search'),
      term('CRM', ' open  Deal', 'decide'),
    )
    expect(shown.map(([, , flag]) => flag)).toEqual(['clash', 'clash'])
  })

  test('are flagged where the author marked a clash, but not where they are narrower or wider', () => {
    const { stages: shown } = words(
      term('CRM', 'Lead', 'search', { fit: 'clash' }),
      term('CRM', 'Deal', 'decide', { fit: 'narrower' }),
    )
    expect(shown.map(([, , flag]) => flag)).toEqual(['clash', null])
  })

  test('without a stage, or with one that this version lacks, stand apart', () => {
    expect(words(term('CRM', 'Nurture', null), term('CRM', 'Win-back', 'gone')).unplaced).toEqual([
      'Nurture',
      'Win-back',
    ])
  })
})

test('the sources of a framework are those that have words, each once', () => {
  const terms = [
    term('CRM', 'Lead', 'search'),
    term('Agency', 'Desire', null),
    term('CRM', 'Deal', null),
  ]
  expect(termSourcesOf(frameworkOf(stages, { terms }))).toEqual(['CRM', 'Agency'])
  expect(termSourcesOf(frameworkOf(stages))).toEqual([])
})
