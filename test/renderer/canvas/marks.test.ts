import { expect, test } from 'vitest'
import { attachmentCounts } from '../../../renderer/canvas/marks/attachment-counts.ts'
import { commentMarks } from '../../../renderer/canvas/marks/comment-marks.ts'
import type { CommentPlace } from '../../../shared/map/comment.ts'
import { addAttachments } from '../../../shared/map/edit-attachments.ts'
import { addComment, resolveThread } from '../../../shared/map/edit-comments.ts'
import { cellIdOf, laneSetOf } from '../../../shared/map/lane.ts'
import { readAttachments } from '../../../shared/map/read-attachments.ts'
import { readComments } from '../../../shared/map/read-comments.ts'
import {
  firstCell,
  firstStage,
  newPeer,
  secondStage,
  touchpointsRow,
} from '../../helpers/map-peers.ts'

const onCard: CommentPlace = { kind: 'card', recordId: 'shape:a', title: 'A' }
const nobody = { personId: 'ana', read: new Set<string>() }
const lanes = laneSetOf([firstStage], [touchpointsRow], () => firstStage)

function say(map: ReturnType<typeof newPeer>['map'], place: CommentPlace) {
  return addComment(map, place, { text: 'x', author: 'Ben', at: '', mentions: [] })
}

test('a card has one mark for all its open threads, unread while any of them is', () => {
  const { map } = newPeer(1)
  const [first, second, settled] = [say(map, onCard), say(map, onCard), say(map, onCard)]
  resolveThread(map, settled, { by: 'Ben', at: '' })
  const marks = (read: readonly string[]) =>
    commentMarks(readComments(map), { ...nobody, read: new Set(read) }, lanes)
  expect([...marks([first])]).toEqual([['shape:a', { isOnCell: false, count: 2, isUnread: true }]])
  expect(marks([first, second]).get('shape:a')?.isUnread).toBe(false)
})

test('a comment on a cell whose stage is gone is marked where its cards are shown', () => {
  const { map } = newPeer(1)
  say(map, { kind: 'cell', stageId: secondStage, rowId: touchpointsRow })
  say(map, { kind: 'board' })
  const marks = commentMarks(readComments(map), nobody, lanes)
  expect([...marks.keys()]).toEqual([firstCell])
  expect(marks.get(cellIdOf(firstStage, touchpointsRow))?.isOnCell).toBe(true)
})

test('the files of a card are counted', () => {
  const { map } = newPeer(1)
  const file = { name: 'a.pdf', hash: '0'.repeat(64), mediaType: 'application/pdf', size: 1 }
  addAttachments(map, 'shape:a', [file, { ...file, hash: '1'.repeat(64) }], '')
  expect([...attachmentCounts(readAttachments(map))]).toEqual([['shape:a', 2]])
})
