import type { MapDocument } from '../../../shared/document/layout.ts'
import { verbOrigin } from '../../../shared/document/origins.ts'
import { putRecord } from '../../../shared/document/record.ts'
import { shippedFrameworks } from '../../../shared/framework/shipped-frameworks.ts'
import { resizeLane } from '../../../shared/map/edit-lanes.ts'
import { addLink } from '../../../shared/map/edit-links.ts'
import { createMap } from '../../../shared/map/edit-map.ts'
import { cellIdOf } from '../../../shared/map/lane.ts'
import type { RowId } from '../../../shared/map/row.ts'
import { cardSize } from '../../../shared/map/touchpoint.ts'

/** How cards stand on both boards. */
export const grid = { columns: 54, pitchX: 216, pitchY: 216 } as const
const padding = 16

/** Which card has as many others on all sides as can be. */
export function middleCard(count: number): number {
  const lines = Math.ceil(count / grid.columns)
  return Math.floor((lines - 1) / 2) * grid.columns + grid.columns / 2
}

export function cardTitle(at: number): string {
  return `Webinar ${at}: a year after the switch`
}

/** How wide a lane must be for its share of the columns. */
export function laneWidthFor(stages: number): number {
  return (grid.columns / stages) * grid.pitchX
}

/** How far down the cards reach in their cells. */
export function cardsBottom(count: number): number {
  return padding + (Math.ceil(count / grid.columns) - 1) * grid.pitchY + cardSize.height
}

/** A map full of cards, side by side in its lanes. */
export function layOutCards(map: MapDocument, count: number): void {
  const [framework] = shippedFrameworks
  if (framework === undefined) throw new Error('The app ships no framework.')
  const { stages } = framework
  const perLane = grid.columns / stages.length
  const segment = 'new-customer'
  map.doc.transact(() => {
    createMap(map, {
      title: 'Many cards',
      scenario: '',
      segment,
      framework,
      createdAt: '2026-01-01',
    })
    for (const { id } of stages) resizeLane(map, id, laneWidthFor(stages.length))
    for (let at = 0; at < count; at++) {
      const column = at % grid.columns
      const stage = stages[Math.floor(column / perLane)]
      if (stage === undefined) continue
      putRecord(map.records, {
        id: `shape:card${at}`,
        typeName: 'shape',
        type: 'touchpoint',
        parentId: cellIdOf(stage.id, 'touchpoints' as RowId),
        index: `a2${at.toString(36).padStart(4, '0')}V`,
        x: padding + (column % perLane) * grid.pitchX,
        y: padding + Math.floor(at / grid.columns) * grid.pitchY,
        rotation: 0,
        isLocked: false,
        opacity: 1,
        props: {
          w: cardSize.width,
          h: cardSize.height,
          title: cardTitle(at),
          kind: 'webinar',
          owner: 'joint',
          visibility: 'observed',
          system: 'Marketing automation',
          emotion: 1,
          evidence: 'heard',
          status: 'live',
        },
        meta: {},
      })
    }
  }, verbOrigin)
}

/** Where links lead from a card, in cards: to the next ones, around some, to lines below, and back. */
const strides = [1, 3, grid.columns + 1, 2 * grid.columns - 2, -5] as const

/** Links spread evenly over the cards, in the order of the lines; the card in the middle has one. */
export function linkCards(map: MapDocument, count: number, links: number): void {
  const step = Math.floor(count / Math.max(1, links))
  const first = middleCard(count) % step
  const facts = { kind: 'next-step', outcome: null, label: '' } as const
  map.doc.transact(() => {
    for (let at = 0; at < links; at++) {
      const from = first + at * step
      const to = from + (strides[at % strides.length] ?? 1)
      if (to >= 0 && to < count) addLink(map, `shape:card${from}`, `shape:card${to}`, facts)
    }
  }, verbOrigin)
}
