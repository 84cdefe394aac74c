import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { lineBox, overlapOf } from '../../../renderer/canvas/links/box.ts'
import { routeLink } from '../../../renderer/canvas/links/route-link.ts'
import { formatStatus, mapDocument, type MapDocument } from '../../../shared/document/layout.ts'
import {
  isShapeRecord,
  readRecord,
  type BoardRecord,
  type ShapeRecord,
} from '../../../shared/document/record.ts'
import { placementOf } from '../../../shared/document/placement.ts'
import { readPinnedFramework } from '../../../shared/framework/pinned-framework.ts'
import { shippedFrameworks } from '../../../shared/framework/shipped-frameworks.ts'
import { addressOfCell, laneWidth, lanesOf } from '../../../shared/map/lane.ts'
import { isLinkKind } from '../../../shared/map/link.ts'
import { watchPersonas } from '../../../shared/map/read-personas.ts'
import { readMap } from '../../../shared/map/read-map.ts'
import { readRows, watchLaneWidths } from '../../../shared/map/read-rows.ts'
import { readSummary } from '../../../shared/map/read-summary.ts'
import { sampleMaps, type SampleMap } from '../../../shared/map/samples/sample-maps.ts'

/** Between a link and a card that it passes, in page units. */
const leastGap = 6

const createdAt = '2026-11-22T09:00:00.000Z'

interface Box {
  readonly id: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

function build(sample: SampleMap): MapDocument {
  const map = mapDocument(new Y.Doc())
  sample.build(map, createdAt)
  return map
}

function recordsOf(map: MapDocument): readonly BoardRecord[] {
  return [...map.records.keys()].map((id) => readRecord(map.records, id) as BoardRecord)
}

function cardsOf(map: MapDocument): readonly ShapeRecord[] {
  return recordsOf(map)
    .filter(isShapeRecord)
    .filter(({ type }) => type === 'touchpoint' || type === 'sticky')
}

function stageIdsOf(map: MapDocument) {
  const pinned = readPinnedFramework(map, [])
  if (pinned === null) throw new Error('no framework is pinned')
  return pinned.framework.stages.map((stage) => stage.id)
}

/** Cells side by side and one below the other, as the board lays them out. */
function boxOf(map: MapDocument, card: ShapeRecord): Box {
  const address = addressOfCell(card.parentId)
  const widths = watchLaneWidths(map).get()
  let left = card.x
  for (const stageId of stageIdsOf(map)) {
    if (stageId === address?.stageId) break
    left += widths.get(stageId) ?? laneWidth.usual
  }
  let top = card.y
  for (const row of readRows(map)) {
    if (row.id === address?.rowId) break
    top += row.height
  }
  return {
    id: card.id,
    left,
    top,
    right: left + Number(card.props['w']),
    bottom: top + Number(card.props['h']),
  }
}

function linksOf(map: MapDocument) {
  const bindings = recordsOf(map).filter(({ typeName }) => typeName === 'binding')
  const endOf = (arrowId: string, terminal: string) =>
    bindings
      .filter(
        ({ fromId, props }) =>
          fromId === arrowId && Reflect.get(Object(props), 'terminal') === terminal,
      )
      .map(({ toId }) => toId as string)
  return recordsOf(map)
    .filter(isShapeRecord)
    .filter(({ type }) => type === 'arrow')
    .map((arrow) => ({ arrow, starts: endOf(arrow.id, 'start'), ends: endOf(arrow.id, 'end') }))
}

/** A box as links are routed around it. */
function aroundBox({ left, top, right, bottom }: Box) {
  return { x: left, y: top, w: right - left, h: bottom - top, shiftX: 0, shiftY: 0 }
}

describe.each(sampleMaps)('sample map "$title"', (sample) => {
  test('builds in an empty document as one change', () => {
    const map = mapDocument(new Y.Doc())
    let changes = 0
    map.doc.on('afterTransaction', () => changes++)
    sample.build(map, createdAt)
    expect(changes).toBe(1)
    expect(formatStatus(map)).toBe('current')
    expect(readSummary(map)).toMatchObject({ title: sample.title, createdAt })
    expect(readSummary(map).scenario.length).toBeGreaterThan(30)
  })

  test('is the same for whoever receives it', () => {
    const map = build(sample)
    const received = new Y.Doc()
    mapDocument(received)
    Y.applyUpdate(received, Y.encodeStateAsUpdate(map.doc))
    expect(received.toJSON()).toEqual(map.doc.toJSON())
  })

  test('D5 everything on it has a home', () => {
    const map = build(sample)
    const lanes = lanesOf(
      stageIdsOf(map),
      readRows(map).map((row) => row.id),
    )
    for (const record of recordsOf(map).filter(isShapeRecord)) {
      const placement = placementOf(record.id, {
        parentOf: () => record.parentId,
        isLane: (id) => lanes.has(id),
        standInFor: () => null,
        isGroup: () => false,
      })
      expect([record.props, placement]).toEqual([record.props, 'as written'])
    }
  })

  test('every card stays inside its cell, on the grid', () => {
    const map = build(sample)
    const widths = watchLaneWidths(map).get()
    const heights = new Map(readRows(map).map((row) => [row.id, row.height]))
    for (const card of cardsOf(map)) {
      const address = addressOfCell(card.parentId)
      if (address === null) throw new Error(`${card.id} is in no cell`)
      expect([card.props, card.x % 16, card.y % 16]).toEqual([card.props, 0, 0])
      expect(card.x + Number(card.props['w'])).toBeLessThanOrEqual(widths.get(address.stageId) ?? 0)
      expect(card.y + Number(card.props['h'])).toBeLessThanOrEqual(heights.get(address.rowId) ?? 0)
    }
  })

  test('no card covers another', () => {
    const map = build(sample)
    const boxes = cardsOf(map).map((card) => boxOf(map, card))
    const covered = boxes.flatMap((a, at) =>
      boxes
        .slice(at + 1)
        .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
        .map((b) => [a.id, b.id]),
    )
    expect(covered).toEqual([])
  })

  test('every link joins two cards, says its kind, and runs through no third card', () => {
    const map = build(sample)
    const boxes = new Map(cardsOf(map).map((card) => [card.id, boxOf(map, card)]))
    const links = linksOf(map)
    expect(links.length).toBeGreaterThan(8)
    for (const { arrow, starts, ends } of links) {
      expect([starts.length, ends.length]).toEqual([1, 1])
      const [from, to] = [boxes.get(String(starts[0])), boxes.get(String(ends[0]))]
      if (from === undefined || to === undefined) throw new Error('a link ends at no card')
      expect(isLinkKind(arrow.meta['kind'])).toBe(true)
      const others = [...boxes.values()].filter((box) => box !== from && box !== to)
      const link = { from: aroundBox(from), to: aroundBox(to), blockers: others.map(aroundBox) }
      const { kind } = arrow.meta
      const isReturn = kind === 'loop' || kind === 'closed-loop'
      const path = routeLink({ ...link, isReturn, track: 0 })
      const lines = path
        .slice(1)
        .map((point, at) => lineBox(path[at] ?? point, point, 2 * leastGap))
      const crossed = others.filter((box) =>
        lines.some((line) => overlapOf(aroundBox(box), line) > 0),
      )
      expect(arrow.props['bend']).toBe(0)
      const titles = crossed.map(({ id }) => readRecord(map.records, id)?.props)
      expect([arrow.props['text'], titles]).toEqual([arrow.props['text'], []])
    }
  })

  test('its cards are of different owners, visibility, evidence and feeling, and short enough to read', () => {
    const map = build(sample)
    const touchpoints = cardsOf(map).filter(({ type }) => type === 'touchpoint')
    const said = (fact: string) => new Set(touchpoints.map((card) => card.props[fact])).size
    expect(said('owner')).toBeGreaterThanOrEqual(4)
    expect(said('visibility')).toBeGreaterThanOrEqual(3)
    expect(said('evidence')).toBeGreaterThanOrEqual(3)
    expect(said('emotion')).toBeGreaterThanOrEqual(4)
    for (const card of touchpoints)
      expect(textOf(card.props['title']).length).toBeLessThanOrEqual(42)
    const stickies = cardsOf(map).filter(({ type }) => type === 'sticky')
    for (const card of stickies) expect(textOf(card.props['text']).length).toBeLessThanOrEqual(60)
  })

  test('every system named belongs to an observed card, and every persona named is in the buying group', () => {
    const map = build(sample)
    const personas = watchPersonas(map).get()
    for (const { type, props } of cardsOf(map)) {
      if (type === 'sticky') continue
      expect([props['title'], 'system' in props]).toEqual([
        props['title'],
        props['visibility'] === 'observed',
      ])
      for (const id of props['personas'] as readonly string[]) expect(personas.has(id)).toBe(true)
    }
  })

  test('its needs are of its stages and people; cards answer most of them, and some are open', () => {
    const view = readMap(build(sample), readPinnedFramework(build(sample), []))
    const stages = new Set(view.stages.map(({ id }) => id))
    const needs = [...view.needs.values()]
    expect(new Set(needs.map(({ type }) => type)).size).toBe(3)
    for (const { stageId, personaId } of needs) {
      expect(stageId !== null && stages.has(stageId)).toBe(true)
      expect(personaId === null || view.personas.has(personaId)).toBe(true)
    }
    const answered = new Set(view.touchpoints.flatMap(({ facts }) => facts.needs))
    expect([...answered].every((id) => view.needs.has(id))).toBe(true)
    expect(answered.size).toBeGreaterThan(needs.length / 2)
    expect(answered.size).toBeLessThan(needs.length)
  })
})

describe('the samples together', () => {
  test('are the four of the brief, under ids of their own', () => {
    expect(sampleMaps.map(({ title }) => title)).toEqual([
      'The wandering buyer',
      'Remarketing loop',
      'In the store',
      'The greener office',
    ])
    expect(new Set(sampleMaps.map(({ id }) => id)).size).toBe(4)
  })

  test('show each of the shipped frameworks', () => {
    const pinned = sampleMaps.map((sample) => readPinnedFramework(build(sample), [])?.framework.id)
    expect(new Set(pinned)).toEqual(new Set(shippedFrameworks.map(({ id }) => id)))
  })

  test('the wandering buyer takes the ten steps in their order', () => {
    const map = build(sampleMaps[0] as SampleMap)
    const titleOf = (id: string | undefined) =>
      textOf(readRecord(map.records, String(id))?.props['title'])
    const links = linksOf(map).map(({ arrow, starts, ends }) => [
      titleOf(starts[0]),
      arrow.meta['outcome'],
      titleOf(ends[0]),
    ])
    const steps = links.slice(0, 9)
    for (const [at, [, , to]] of steps.slice(0, -1).entries()) expect(steps[at + 1]?.[0]).toBe(to)
    expect(steps.map(([, outcome]) => outcome)).toEqual([
      'ignored',
      'ignored',
      'noticed',
      'noticed',
      'recalled',
      'recalled',
      'declined',
      'engaged',
      'forgot',
    ])
  })
})

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
