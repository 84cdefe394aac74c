import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import { readSyncMessage } from 'y-protocols/sync'
import * as Y from 'yjs'
import { JoinReplies } from '../../server/rooms/join-replies.ts'

test('whoever joins a map that was just read gets its snapshot, its rows and what came since', () => {
  const { doc, snapshot, rows } = readDocument()
  const replies = new JoinReplies(doc)
  replies.start(snapshot, rows)
  expect(join(replies).toJSON()).toEqual(doc.getMap('board').toJSON())
  doc.on('update', (update: Uint8Array) => replies.note(update))
  doc.getMap('board').set('first', 'changed')
  expect(join(replies).toJSON()).toEqual({ first: 'changed', second: 2, third: 3 })
  replies.dispose()
})

test('the snapshot of a map that was just read is sent as it was stored', () => {
  const { doc, snapshot } = readDocument()
  const replies = new JoinReplies(doc)
  replies.start(snapshot, [])
  expect(replies.current()).toEqual(snapshot)
  replies.dispose()
})

/** A document as a room reads it: a snapshot, and the rows that were stored after it. */
function readDocument() {
  const author = new Y.Doc()
  const board = author.getMap('board')
  board.set('first', 'a title that is long enough for rows to be sent beside it')
  board.set('text', 'x'.repeat(200))
  const snapshot = Y.encodeStateAsUpdate(author)
  const rows: Uint8Array[] = []
  author.on('update', (update: Uint8Array) => rows.push(update))
  board.delete('text')
  board.set('second', 2)
  board.set('third', 3)
  const doc = new Y.Doc()
  for (const update of [snapshot, ...rows]) Y.applyUpdate(doc, update)
  return { doc, snapshot, rows }
}

/** What a newcomer's board holds after the answer to an empty state vector. */
function join(replies: JoinReplies): Y.Map<unknown> {
  const doc = new Y.Doc()
  for (const frame of replies.answer(Y.encodeStateVector(doc))) {
    const decoder = decoding.createDecoder(frame)
    decoding.readVarUint(decoder)
    readSyncMessage(decoder, encoding.createEncoder(), doc, 'test')
  }
  return doc.getMap('board')
}
