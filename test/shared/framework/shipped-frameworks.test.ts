import { describe, expect, test } from 'vitest'
import { contentHashOf } from '../../../shared/framework/content-hash.ts'
import { phases, stageColours } from '../../../shared/framework/framework.ts'
import { shippedFrameworks } from '../../../shared/framework/shipped-frameworks.ts'

/** Maps pin these hashes. To change a framework, publish its next version beside this one. */
const publishedHashes = {
  'before-during-after@1': '4939881c5a45ed69bddf82f3d44ec24eedfedb258d663b12d92484cdec71c2e3',
  'realisation-search-decision-purchase@1':
    '6d0ec3e5e4b96336749d539eccdafd86f3712185e3bcc8ba456aba2fc1a9ff23',
  'inquiry-comparison-conversion-action@1':
    'a82bbfbc189632f78708d0430d95ac6e1c565f2e3174a208e357f281ca99909b',
  'b2b-buying-jobs@1': '5146d7e2529050df9f6b7ffe472630ce042c06d257c29ccd31494b5fcff7a54f',
}

describe('shipped frameworks', () => {
  test('F-1 a published version never changes', () => {
    const hashes = Object.fromEntries(
      shippedFrameworks.map((framework) => [
        `${framework.id}@${framework.version}`,
        contentHashOf(framework),
      ]),
    )
    expect(hashes).toEqual(publishedHashes)
  })

  test('are the four of the glossary, with their stages in order', () => {
    const stages = shippedFrameworks.map(({ name, stages: all }) => [
      name,
      all.map((stage) => stage.name),
    ])
    expect(stages).toEqual([
      [
        'Before · During · After purchase',
        ['Before purchase', 'During purchase', 'After purchase'],
      ],
      [
        'Realisation · Search · Decision · Purchase',
        ['Realisation', 'Search', 'Decision', 'Purchase'],
      ],
      [
        'Inquiry · Comparison · Conversion · Action',
        ['Inquiry', 'Comparison', 'Conversion', 'Action'],
      ],
      [
        'B2B buying jobs',
        [
          'Problem identification',
          'Solution exploration',
          'Requirements building',
          'Supplier selection',
          'Validation',
          'Consensus creation',
        ],
      ],
    ])
  })

  test.each(shippedFrameworks)('$name says everything about each of its stages', ({ stages }) => {
    for (const stage of stages) {
      expect(stage.id).toMatch(/^[a-z0-9-]+$/)
      expect(stage.definition.length).toBeGreaterThan(60)
      expect(stage.customerObjective.length).toBeGreaterThan(30)
      expect(stage.exitSign.length).toBeGreaterThan(30)
      expect(stage.questions.length).toBeGreaterThanOrEqual(2)
      expect(stage.questions.length).toBeLessThanOrEqual(4)
      expect(stage.questions.every((question) => question.endsWith('?'))).toBe(true)
      expect(phases).toContain(stage.phase)
      expect(stageColours).toContain(stage.colour)
    }
  })

  test.each(shippedFrameworks)(
    '$name gives each stage an id and a colour of its own',
    ({ stages }) => {
      expect(new Set(stages.map((stage) => stage.id)).size).toBe(stages.length)
      expect(new Set(stages.map((stage) => stage.colour)).size).toBe(stages.length)
    },
  )

  test.each(shippedFrameworks)('$name never runs backwards through the phases', ({ stages }) => {
    const order = stages.map((stage) => phases.indexOf(stage.phase))
    expect(order).toEqual([...order].sort((a, b) => a - b))
  })

  test('are frozen to the last question', () => {
    for (const framework of shippedFrameworks) {
      const frozen = [
        framework,
        framework.stages,
        ...framework.stages,
        ...framework.stages.map((stage) => stage.questions),
      ]
      expect(frozen.every((part) => Object.isFrozen(part))).toBe(true)
    }
  })
})
