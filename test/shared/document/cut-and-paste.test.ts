import { expect, test } from 'vitest'
import { boardOrigin } from '../../../shared/document/origins.ts'
import { putRecord, readRecord, type BoardRecord } from '../../../shared/document/record.ts'
import { addAttachments, copyAttachments } from '../../../shared/map/edit-attachments.ts'
import { addTouchpoint } from '../../../shared/map/edit-cards.ts'
import { addComment } from '../../../shared/map/edit-comments.ts'
import { readMap } from '../../../shared/map/read-map.ts'
import { firstCell, meet, peersWithMap, type MapPeer } from '../../helpers/map-peers.ts'

const at = '2026-01-01T10:00:00.000Z'
const place = { parentId: firstCell, x: 8, y: 8 }
const plan = { name: 'Plan.pdf', hash: 'a'.repeat(64), mediaType: 'application/pdf', size: 7 }

/** One step of somebody's work. */
function step({ map, undo }: MapPeer, work: () => void): void {
  undo.endStep()
  map.doc.transact(work, boardOrigin)
  undo.endStep()
}

function cardsOf({ map }: MapPeer): readonly string[] {
  return readMap(map, null).touchpoints.map(({ facts }) => `${facts.title}: ${facts.notes}`)
}

test('D19 a card that is pasted under its id is undone and redone like any other', () => {
  const [ana, ben] = peersWithMap(2) as [MapPeer, MapPeer]
  const id = addTouchpoint(ana.map, place, { title: 'Mail', notes: 'Ask Ines.' })
  addComment(
    ana.map,
    { kind: 'card', recordId: id, title: 'Mail' },
    { text: 'Why?', author: 'Ana', at, mentions: [] },
  )
  meet(ana, ben)
  const cut = readRecord(ana.map.records, id) as BoardRecord
  step(ana, () => ana.map.records.delete(id))
  meet(ana, ben)
  expect(cardsOf(ben)).toEqual([])
  step(ana, () => putRecord(ana.map.records, cut))
  meet(ana, ben)
  for (const peer of [ana, ben]) expect(cardsOf(peer)).toEqual(['Mail: Ask Ines.'])
  ana.undo.undo()
  expect(cardsOf(ana)).toEqual([])
  ana.undo.undo()
  expect(cardsOf(ana)).toEqual(['Mail: Ask Ines.'])
  ana.undo.redo()
  ana.undo.redo()
  meet(ana, ben)
  for (const peer of [ana, ben]) expect(cardsOf(peer)).toEqual(['Mail: Ask Ines.'])
})

test('D20 the files of a copy come and go with it in one step of undo', () => {
  const [ana] = peersWithMap(1) as [MapPeer]
  const id = addTouchpoint(ana.map, place, { title: 'Mail' })
  addAttachments(ana.map, id, [plan], at)
  let copy = ''
  step(ana, () => {
    copy = addTouchpoint(ana.map, place, { title: 'Mail' })
    copyAttachments(ana.map, new Map([[copy, id]]))
  })
  const owners = () => [...readMap(ana.map, null).attachments.values()].map(({ cardId }) => cardId)
  expect(owners().sort()).toEqual([copy, id].sort())
  ana.undo.undo()
  expect(owners()).toEqual([id])
})
