import { describe, expect, test } from 'vitest'
import {
  funnelHeight,
  headingHeight,
  headingOf,
  nameHeight,
  twoNamesHeight,
  type HeadingWords,
} from '../../../../renderer/canvas/lanes/board-heading.ts'
import { headingShapes } from '../../../../renderer/canvas/lanes/heading-shapes.ts'
import { layOutLanes } from '../../../../renderer/canvas/lanes/lane-layout.ts'
import type { CellProps } from '../../../../renderer/canvas/shapes/cell-shape.ts'
import { frameworkOf, funnel, stageNamed, term } from '../../../helpers/made-up-framework.ts'

const words: HeadingWords = {
  noWord: (source) => `none in ${source}`,
  several: (count) => `${count} words`,
  clash: 'clash',
  fit: { narrower: (stage) => `part of ${stage}`, wider: (stage) => `more than ${stage}` },
  misaligned: (count) => `${count} misaligned`,
}
const framework = frameworkOf([stageNamed('search', 'Search'), stageNamed('decide', 'Decide')], {
  terms: [term('CRM', 'Lead', 'search', { fit: 'narrower' }), term('Agency', 'Desire', 'decide')],
  funnels: [funnel('Sales', [['SQL', 'search'], ['Won', 'decide'], ['Lost']])],
})
const inWordsOf = (source: string | null) => ({ source, areFunnelsShown: true })
const headings = (source: string | null) => [
  ...headingOf(framework, inWordsOf(source), words).byStage.values(),
]

describe('the heading of a board', () => {
  test('has the framework’s own names until somebody chooses other words', () => {
    expect(headings(null).map(({ title, beneath }) => [title, beneath])).toEqual([
      ['Search', ''],
      ['Decide', ''],
    ])
  })

  test('has a source’s word with the framework’s name beneath, and flags a stage without one', () => {
    expect(headings('CRM')).toEqual([
      { title: 'Lead', beneath: 'part of Search', flag: '' },
      { title: 'none in CRM', beneath: 'Decide', flag: 'none in CRM' },
    ])
  })

  test('falls back to the framework’s names for a source that this version does not know', () => {
    expect(headings('Old CRM')).toEqual(headings(null))
  })

  test('is as tall as the names and the funnels that it shows', () => {
    expect(headingHeight(framework, inWordsOf(null))).toBe(nameHeight + funnelHeight)
    expect(headingHeight(framework, inWordsOf('CRM'))).toBe(twoNamesHeight + funnelHeight)
    expect(headingHeight(framework, { source: null, areFunnelsShown: false })).toBe(nameHeight)
  })

  test('is drawn in exports above the lanes, each step above its stage', () => {
    const wording = inWordsOf('CRM')
    const sizes = {
      header: headingHeight(framework, wording),
      stages: framework.stages.map(({ id }) => ({ id, width: 300 })),
      rows: [],
    }
    const shapes = headingShapes({
      stages: framework.stages,
      layout: layOutLanes(sizes, () => 0, false),
      heading: headingOf(framework, wording, words),
    })
    const drawn = shapes.map(({ x, y, props }) => {
      const { kind, label, h, isFlagged } = props as CellProps
      return [kind, label, x, y, y + h, isFlagged]
    })
    const top = -(twoNamesHeight + funnelHeight)
    expect(drawn).toEqual([
      ['corner', 'CRM', -120, -twoNamesHeight, 0, false],
      ['funnel', 'Sales', -120, top, -twoNamesHeight, true],
      ['step', 'SQL', 0, top, -twoNamesHeight, false],
      ['step', 'Won', 300, top, -twoNamesHeight, false],
      ['stage', 'Lead', 0, -twoNamesHeight, 0, false],
      ['stage', 'none in CRM', 300, -twoNamesHeight, 0, true],
    ])
    expect(new Set(shapes.map(({ id }) => id)).size).toBe(shapes.length)
  })
})
