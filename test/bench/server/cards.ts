// A map of many cards, as one update.
import * as Y from 'yjs'
import type { ShapeRecord } from '../../../shared/document/record.ts'

export function encodeCards(count: number): Uint8Array {
  const doc = new Y.Doc()
  doc.transact(() => {
    const records = doc.getMap('records')
    for (let at = 0; at < count; at++) {
      const card = cardAt(at)
      records.set(card.id, new Y.Map([['$', card]]))
    }
  })
  return Y.encodeStateAsUpdate(doc)
}

/** A touchpoint card as people fill it in. */
export function cardAt(at: number): ShapeRecord {
  return {
    id: `shape:${String(at).padStart(21, 'card-of-the-benchmark')}`,
    typeName: 'shape',
    type: 'touchpoint',
    parentId: `shape:cell.stage-${at % 5}.touchpoints`,
    index: `a${at.toString(36).padStart(4, '0')}V`,
    x: 48 + (at % 40) * 272,
    y: 48 + Math.floor(at / 40) * 160,
    rotation: 0,
    isLocked: false,
    opacity: 1,
    props: {
      w: 176,
      h: 88,
      title: `Webinar ${at}: a year after the switch`,
      kind: 'webinar',
      channel: 'website',
      owner: 'joint',
      visibility: 'observed',
      system: 'Marketing automation',
      personas: ['LcTtKTq3tJH37N5Szs79G'],
      emotion: 1,
      message: 'Two customers show their numbers, good and bad.',
      evidence: 'measured',
      evidenceDate: '2026-06-03',
      evidenceSource: 'Send log',
      status: 'live',
    },
    meta: {},
  }
}
