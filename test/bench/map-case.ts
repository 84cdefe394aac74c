// A map as a large workshop leaves it: 5,000 cards, 300 needs, 500 links, 50 comments.
import * as Y from 'yjs'
import { mapDocument, type MapDocument } from '../../shared/document/layout.ts'
import { boardOrigin } from '../../shared/document/origins.ts'
import { putRecord } from '../../shared/document/record.ts'
import { shippedFrameworks } from '../../shared/framework/shipped-frameworks.ts'
import { addComment } from '../../shared/map/edit-comments.ts'
import { addLink } from '../../shared/map/edit-links.ts'
import { createMap } from '../../shared/map/edit-map.ts'
import { addNeeds } from '../../shared/map/edit-needs.ts'
import { addPersona } from '../../shared/map/edit-personas.ts'
import { addPillar, addStoryWord } from '../../shared/map/story/edit-story.ts'
import { cellIdOf } from '../../shared/map/lane.ts'
import type { RowId } from '../../shared/map/row.ts'
import { channels, owners, visibilities } from '../../shared/map/touchpoint.ts'
import { nth } from './nth.ts'

export const mapSize = { cards: 5_000, needs: 300, links: 500, comments: 50 } as const

const someDay = '2026-01-01T00:00:00Z'

export function cardIdAt(at: number): string {
  return `shape:${at % mapSize.cards}`
}

export function largeMap(): MapDocument {
  const map = mapDocument(new Y.Doc())
  const [framework] = shippedFrameworks
  if (framework === undefined) throw new Error('No framework is shipped.')
  createMap(map, { title: 'Large', scenario: '', segment: '', framework, createdAt: someDay })
  const people = Array.from({ length: 6 }, (_, at) => addPersona(map, { name: `Person ${at}` }))
  const stages = framework.stages.map(({ id }) => id)
  const needs = addNeeds(
    map,
    Array.from({ length: mapSize.needs }, (_, at) => ({
      type: 'choose',
      personaId: nth(people, at),
      stageId: nth(stages, at),
      text: `What does it cost in case ${at}?`,
    })),
  )
  const pillars = ['Quiet', 'On time', 'Fixed price', 'Reused'].map((claim) =>
    addPillar(map, { claim }, someDay.slice(0, 10)),
  )
  for (const word of ['cheap', 'refit', 'disruption']) {
    addStoryWord(map, { word, advice: 'avoid', instead: 'makeover' })
  }
  // reason: each link looks for the top of what is there, so they come before the cards
  for (let at = 0; at < mapSize.links; at++) {
    const facts = { kind: 'next-step', outcome: null, label: '' } as const
    addLink(map, cardIdAt(at * 7), cardIdAt(at * 7 + 14), facts)
  }
  const rows = [...map.rows.keys()] as RowId[]
  map.doc.transact(() => {
    for (let at = 0; at < mapSize.cards; at++) {
      const place = Math.floor(at / stages.length / rows.length)
      putRecord(map.records, {
        id: cardIdAt(at),
        typeName: 'shape',
        type: 'touchpoint',
        parentId: cellIdOf(nth(stages, at), nth(rows, Math.floor(at / stages.length))),
        index: 'a1',
        x: 16 + (place % 2) * 192,
        y: 16 + Math.floor(place / 2) * 104,
        rotation: 0,
        isLocked: false,
        opacity: 1,
        props: {
          w: 176,
          h: 88,
          title: `Touchpoint ${at}`,
          owner: nth(owners, at),
          channel: nth(channels, at),
          visibility: nth(visibilities, at),
          personas: [nth(people, at)],
          needs: [nth(needs, at)],
          pillars: [nth(pillars, at)],
          message: messageOf(at),
          messageDate: at % 40 === 0 ? '2025-11-01' : '2026-01-02',
        },
        meta: {},
      })
    }
  }, boardOrigin)
  for (let at = 0; at < mapSize.comments; at++) {
    const words = { text: `Who says so? ${at}`, author: 'Ana', at: someDay, mentions: [] }
    addComment(map, { kind: 'card', recordId: cardIdAt(at), title: '' }, words)
  }
  return map
}

/** One of fifty says a word that the story avoids, and what things cost differs. */
function messageOf(at: number): string {
  const what = at % 50 === 0 ? 'refits' : 'makeovers'
  return `Forty ${what}, and number ${at} cost €${1000 + (at % 7) * 100}.`
}
