import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { mayWriteAs } from '../../../renderer/session/may-write.ts'
import { mapDocument, type MapDocument } from '../../../shared/document/layout.ts'
import { createWritable } from '../../../shared/document/readable.ts'
import { addTouchpoint, changeTouchpoints } from '../../../shared/map/edit-cards.ts'
import { addAttachments } from '../../../shared/map/edit-attachments.ts'
import {
  addComment,
  changeComment,
  deleteComment,
  replyToComment,
  resolveThread,
} from '../../../shared/map/edit-comments.ts'
import { addLink } from '../../../shared/map/edit-links.ts'
import { writeMapFace } from '../../../shared/map/edit-map.ts'
import type { Role } from '../../../shared/wire/role.ts'

/** A map with a card of Ana's and one of Ben's, seen by Ben. */
function mapOfTwo() {
  let maker = 'ana'
  const map: MapDocument = { ...mapDocument(new Y.Doc()), maker: () => maker }
  const place = { parentId: 'page:map', x: 0, y: 0 }
  const ofAna = addTouchpoint(map, place, { title: 'Webinar' })
  maker = 'ben'
  const ofBen = addTouchpoint(map, place, { title: 'Demo' })
  const role = createWritable<Role>('contributor')
  const mayWrite = mayWriteAs({ role, personId: createWritable('ben') }, map)
  return { map, role, mayWrite, place, ofAna, ofBen }
}

test('a contributor may add, link what is there, and change what is theirs', () => {
  const { mayWrite, place, ofAna, ofBen } = mapOfTwo()
  const facts = { kind: 'next-step', outcome: null, label: '' } as const
  expect(mayWrite((map) => addTouchpoint(map, place, { title: 'New' }))).toBe(true)
  expect(mayWrite((map) => addLink(map, ofBen, ofAna, facts))).toBe(true)
  expect(mayWrite((map) => changeTouchpoints(map, [ofBen], { title: 'Trial' }))).toBe(true)
})

test('a contributor may not change what others made, nor what belongs to all', () => {
  const { mayWrite, ofAna, ofBen } = mapOfTwo()
  expect(mayWrite((map) => changeTouchpoints(map, [ofAna, ofBen], { owner: 'sales' }))).toBe(false)
  expect(mayWrite((map) => writeMapFace(map, 'title', 'Mine'))).toBe(false)
  expect(mayWrite((map) => map.records.delete(ofAna))).toBe(false)
})

test('a contributor answers anybody, settles what they began, and attaches files to any card', () => {
  const { map, mayWrite, ofAna } = mapOfTwo()
  const words = { text: 'Ours?', author: 'Ana', at: '', mentions: [] }
  const asAna = { ...map, maker: () => 'ana' }
  const theirs = addComment(asAna, { kind: 'card', recordId: ofAna, title: '' }, words)
  const own = addComment(map, { kind: 'board' }, words)
  const settled = { by: 'Ben', at: '' }
  const file = { name: 'a.pdf', hash: '0'.repeat(64), mediaType: 'application/pdf', size: 1 }
  expect(mayWrite((copy) => replyToComment(copy, theirs, words))).toBe(true)
  expect(mayWrite((copy) => resolveThread(copy, own, settled))).toBe(true)
  expect(mayWrite((copy) => deleteComment(copy, own))).toBe(true)
  expect(mayWrite((copy) => addAttachments(copy, ofAna, [file], ''))).toBe(true)
  expect(mayWrite((copy) => resolveThread(copy, theirs, settled))).toBe(false)
  expect(mayWrite((copy) => changeComment(copy, theirs, words))).toBe(false)
  expect(mayWrite((copy) => deleteComment(copy, theirs))).toBe(false)
})

test('what is tried changes nothing', () => {
  const { map, mayWrite, ofAna } = mapOfTwo()
  const before = Y.encodeStateAsUpdate(map.doc)
  mayWrite((copy) => changeTouchpoints(copy, [ofAna], { title: 'Spoilt' }))
  expect(Y.encodeStateAsUpdate(map.doc)).toEqual(before)
})

test('an editor may do everything', () => {
  const { role, mayWrite, ofAna } = mapOfTwo()
  role.set('editor')
  expect(mayWrite((map) => map.records.delete(ofAna))).toBe(true)
})
