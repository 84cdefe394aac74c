import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { mapDocument, type MapDocument } from '../../../../shared/document/layout.ts'
import { isShapeRecord, readRecord, type ShapeRecord } from '../../../../shared/document/record.ts'
import { describeMap } from '../../../../shared/file/describe-map.ts'
import type { Framework } from '../../../../shared/framework/framework.ts'
import { shippedFrameworks } from '../../../../shared/framework/shipped-frameworks.ts'
import { beginFromTemplate } from '../../../../shared/map/edit-from-template.ts'
import { layOutTemplate } from '../../../../shared/map/templates/template-plan.ts'
import { templates } from '../../../../shared/map/templates/templates.ts'
import { sharesHistory } from '../../../../shared/document/shares-history.ts'
import { frameworkOf, stageNamed } from '../../../helpers/made-up-framework.ts'

const newMap = {
  title: 'Spring workshop',
  scenario: 'A pump fails on a Friday',
  segment: 'renewal',
  createdAt: '2026-01-01T00:00:00Z',
}

function laidOut(template: (typeof templates)[number], framework: Framework): MapDocument {
  const map = mapDocument(new Y.Doc())
  layOutTemplate(map, template, { ...newMap, framework })
  return map
}

function shapesOf(map: MapDocument): readonly ShapeRecord[] {
  return [...map.records.keys()].flatMap((id) => {
    const record = readRecord(map.records, id)
    return record !== null && isShapeRecord(record) && record.type !== 'arrow' ? [record] : []
  })
}

function lieOnEachOther(a: ShapeRecord, b: ShapeRecord): boolean {
  const isApart = (at: 'x' | 'y', size: 'w' | 'h') =>
    a[at] + Number(a.props[size]) <= b[at] || b[at] + Number(b.props[size]) <= a[at]
  return a.parentId === b.parentId && !isApart('x', 'w') && !isApart('y', 'h')
}

const oneStage = frameworkOf([stageNamed('all', 'All of it')])

describe('the shipped templates', () => {
  test('are ten, each of a scenario of its own', () => {
    expect(new Set(templates.map(({ id }) => id)).size).toBe(10)
    expect(new Set(templates.map(({ scenario }) => scenario)).size).toBe(10)
  })

  describe.each(templates.map((template) => [template.title, template] as const))(
    '%s',
    (_title, template) => {
      test('is enough to begin with, and leaves open what only the team knows', () => {
        const { touchpoints, links, needs, personas, stickies } = describeMap(
          laidOut(template, shippedFrameworks[0]!),
        )
        expect(touchpoints.length).toBeGreaterThanOrEqual(14)
        expect(links.length).toBeGreaterThanOrEqual(10)
        expect(needs.length).toBeGreaterThanOrEqual(4)
        expect(personas.length).toBeGreaterThanOrEqual(3)
        expect(stickies.length).toBeGreaterThanOrEqual(3)
        for (const { title, channel, visibility, emotion, evidence, status } of touchpoints) {
          expect([title, channel]).not.toContain(null)
          expect([visibility, emotion, evidence, status]).toEqual([
            null,
            null,
            'assumed',
            'planned',
          ])
        }
        // some questions are left for the room
        expect(needs.some(({ id }) => touchpoints.every((card) => !card.needs.includes(id)))).toBe(
          true,
        )
      })

      test.each([...shippedFrameworks, oneStage].map((each) => [each.name, each] as const))(
        'has every card in a lane of %s, and none on another',
        (_name, framework) => {
          const map = laidOut(template, framework)
          const { touchpoints, links, framework: pinned } = describeMap(map)
          expect(pinned?.id).toBe(framework.id)
          expect(touchpoints.filter(({ stageId }) => stageId === null)).toEqual([])
          expect(links.filter(({ from, to }) => from === null || to === null)).toEqual([])
          const shapes = shapesOf(map)
          const onEachOther = shapes.flatMap((a, at) =>
            shapes.slice(at + 1).filter((b) => lieOnEachOther(a, b)),
          )
          expect(onEachOther).toEqual([])
        },
      )
    },
  )
})

describe('a map that begins with somebody’s own template', () => {
  const [template, framework] = [templates[0]!, shippedFrameworks[1]!]

  test('has what the template had, under its own name, and shares no history with it', () => {
    const kept = laidOut(template, framework)
    const update = Y.encodeStateAsUpdate(kept.doc)
    const map = mapDocument(new Y.Doc())
    expect(beginFromTemplate(map, update, { ...newMap, title: 'Autumn' })).toBe(true)
    const { title: _was, ...before } = describeMap(kept)
    const { title, ...now } = describeMap(map)
    expect(title).toBe('Autumn')
    expect(now).toEqual(before)
    expect(sharesHistory(update, Y.encodeStateAsUpdate(map.doc))).toBe(false)
  })

  test('leaves the comments where they are', () => {
    const kept = laidOut(template, framework)
    kept.doc.transact(() =>
      kept.comments.set('c', new Y.Map([['$', { text: 'Really?' }]]) as never),
    )
    const map = mapDocument(new Y.Doc())
    beginFromTemplate(map, Y.encodeStateAsUpdate(kept.doc), newMap)
    expect(map.comments.size).toBe(0)
  })

  test('is refused where the template holds what cannot be copied', () => {
    const doc = new Y.Doc()
    doc.getMap('meta').set('nested', new Y.Doc())
    expect(beginFromTemplate(mapDocument(new Y.Doc()), Y.encodeStateAsUpdate(doc), newMap)).toBe(
      false,
    )
  })
})
