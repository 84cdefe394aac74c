import { describe, expect, test } from 'vitest'
import { makerFields } from '../../../shared/document/ownership.ts'
import { createUndo } from '../../../shared/document/undo.ts'
import type { CommentId, CommentPlace } from '../../../shared/map/comment.ts'
import { addAttachments } from '../../../shared/map/edit-attachments.ts'
import { addTouchpoint } from '../../../shared/map/edit-cards.ts'
import {
  addComment,
  changeComment,
  deleteComment,
  replyToComment,
  resolveThread,
} from '../../../shared/map/edit-comments.ts'
import { recordsTalkedAbout } from '../../../shared/map/find-talk.ts'
import { readAttachments } from '../../../shared/map/read-attachments.ts'
import { isInScope, isOfState, isUnread } from '../../../shared/map/filter-threads.ts'
import { readComments, threadsOf, watchComments } from '../../../shared/map/read-comments.ts'
import {
  firstCell,
  firstStage,
  meet,
  newPeer,
  peersWithMap,
  plant,
  touchpointsRow,
  type MapPeer,
} from '../../helpers/map-peers.ts'

const onBoard: CommentPlace = { kind: 'board' }
const onCell: CommentPlace = { kind: 'cell', stageId: firstStage, rowId: touchpointsRow }

function words(text: string, minute = 0) {
  const at = `2026-11-26T10:${String(minute).padStart(2, '0')}:00.000Z`
  return { text, author: 'Ana', at, mentions: [] }
}

/** What the threads of a map say, first to last. */
function said({ map }: MapPeer): readonly (readonly string[])[] {
  return threadsOf(readComments(map)).map(({ comments }) => comments.map(({ text }) => text))
}

describe('comments', () => {
  test('make threads, the one that was written in last first', () => {
    const peer = newPeer(1)
    const first = addComment(peer.map, onBoard, words('Who comes?', 1))
    addComment(peer.map, onCell, words('Is this a stage?', 2))
    replyToComment(peer.map, first, words('Ines.', 4))
    replyToComment(peer.map, first, words('And Ben.', 3))
    expect(said(peer)).toEqual([['Who comes?', 'And Ben.', 'Ines.'], ['Is this a stage?']])
  })

  test('keep who wrote them, when, and who is spoken to', () => {
    const peer = newPeer(1)
    const map = { ...peer.map, maker: () => 'ana-id' }
    const mentions = [{ personId: 'ben-id', name: 'Ben' }]
    const id = addComment(map, onCell, { ...words('@Ben?'), mentions })
    expect(readComments(map).get(id)).toEqual({
      id,
      threadId: id,
      place: onCell,
      text: '@Ben?',
      authorId: 'ana-id',
      author: 'Ana',
      at: '2026-11-26T10:00:00.000Z',
      editedAt: '',
      mentions,
      resolved: null,
    })
  })

  test('are settled and taken up again, and one that was changed says so', () => {
    const peer = newPeer(1)
    const id = addComment(peer.map, onBoard, words('Ask Ines'))
    resolveThread(peer.map, id, { by: 'Ben', at: '2026-11-26T11:00:00.000Z' })
    expect(threadsOf(readComments(peer.map))[0]?.resolved?.by).toBe('Ben')
    resolveThread(peer.map, id, null)
    expect(threadsOf(readComments(peer.map))[0]?.resolved).toBeNull()
    changeComment(peer.map, id, words('Ask Ines today', 5))
    expect(readComments(peer.map).get(id)).toMatchObject({
      text: 'Ask Ines today',
      editedAt: '2026-11-26T10:05:00.000Z',
    })
  })

  test('answers stay when the first comment is deleted, in their place, and can be settled', () => {
    const peer = newPeer(1)
    const first = addComment(peer.map, onCell, words('First', 1))
    replyToComment(peer.map, first, words('Answer', 2))
    deleteComment(peer.map, first)
    resolveThread(peer.map, first, { by: 'Ben', at: '2026-11-26T11:00:00.000Z' })
    expect(threadsOf(readComments(peer.map))).toMatchObject([
      { id: first, place: onCell, isFirstDeleted: true, resolved: { by: 'Ben' } },
    ])
    expect(replyToComment(peer.map, 'no-such-thread' as CommentId, words('Lost'))).toBeNull()
  })

  test('stay when their card is deleted', () => {
    const [peer] = peersWithMap(1) as [MapPeer]
    const card = addTouchpoint(peer.map, { parentId: firstCell, x: 0, y: 0 }, { title: 'Mail' })
    const place: CommentPlace = { kind: 'card', recordId: card, title: 'Mail' }
    addComment(peer.map, place, words('Too long'))
    peer.map.records.delete(card)
    expect(threadsOf(readComments(peer.map))[0]?.place).toEqual(place)
  })

  test('two people who answer, settle and change a comment at once lose nothing', () => {
    const [ana, ben] = peersWithMap(2) as [MapPeer, MapPeer]
    const first = addComment(ana.map, onBoard, words('Who?', 1))
    meet(ana, ben)
    changeComment(ana.map, first, words('Who comes?', 2))
    resolveThread(ben.map, first, { by: 'Ben', at: '2026-11-26T11:00:00.000Z' })
    replyToComment(ana.map, first, words('Ines', 3))
    replyToComment(ben.map, first, words('Ben', 4))
    meet(ana, ben)
    expect(said(ana)).toEqual([['Who comes?', 'Ines', 'Ben']])
    expect(threadsOf(readComments(ana.map))).toEqual(threadsOf(readComments(ben.map)))
    expect(threadsOf(readComments(ana.map))[0]?.resolved?.by).toBe('Ben')
  })

  test('an answer to a comment that somebody deletes at that moment stays', () => {
    const [ana, ben] = peersWithMap(2) as [MapPeer, MapPeer]
    const first = addComment(ana.map, onBoard, words('Who?', 1))
    meet(ana, ben)
    deleteComment(ana.map, first)
    replyToComment(ben.map, first, words('Ines', 3))
    meet(ana, ben)
    expect(said(ana)).toEqual([['Ines']])
    expect(said(ben)).toEqual([['Ines']])
  })

  test('that a peer spoiled are left out or cut, and the others keep their reference', () => {
    const peer = newPeer(1)
    const good = addComment(peer.map, onBoard, words('Good'))
    const watch = watchComments(peer.map)
    const before = watch.get().get(good)
    plant(peer.map.comments, 'no-text', { $: { at: 7 } })
    plant(peer.map.comments, 'no-base', { $: 'x' })
    const bad = addComment(peer.map, onBoard, words('x'.repeat(9_000)))
    peer.map.comments.get(bad)?.set('mentions', [7, ['a'], ['a', 'Ana'.repeat(200)]])
    peer.map.comments.get(bad)?.set('at', 'yesterday')
    peer.map.comments.get(bad)?.set('resolved', true)
    expect([...watch.get().keys()].sort()).toEqual([good, bad].sort())
    expect(watch.get().get(good)).toBe(before)
    expect(watch.get().get(bad)?.text).toHaveLength(5_000)
    expect(watch.get().get(bad)?.mentions[0]?.name).toHaveLength(200)
    expect(watch.get().get(bad)).toMatchObject({ at: '', resolved: null })
    watch.dispose()
  })

  test('of this window are taken back by its undo', () => {
    const { map } = newPeer(1)
    const undo = createUndo(map)
    addComment(map, onBoard, words('Oops'))
    undo.undo()
    expect(readComments(map).size).toBe(0)
    undo.redo()
    expect(readComments(map).size).toBe(1)
  })
})

test('what comments and names of files say is found by their cards', () => {
  const { map } = newPeer(1)
  addComment(map, { kind: 'card', recordId: 'shape:a', title: '' }, words('Too SLOW, sagt Jörg'))
  addComment(map, onBoard, words('slow'))
  const file = { name: 'Slow-pages.csv', hash: '0'.repeat(64), mediaType: 'text/csv', size: 1 }
  addAttachments(map, 'shape:b', [file], '')
  const found = (query: string) => [
    ...recordsTalkedAbout(readComments(map), readAttachments(map), query),
  ]
  expect(found('slow')).toEqual(['shape:a', 'shape:b'])
  expect(found('jorg')).toEqual(['shape:a'])
  expect(found('  ')).toEqual([])
})

describe('threads are filtered', () => {
  const { map } = newPeer(1)
  const asAna = { ...map, maker: () => 'ana' }
  const asBen = { ...map, maker: () => 'ben' }
  const mine = addComment(asAna, onBoard, words('Mine', 1))
  const toMe = { ...words('@Ana look', 2), mentions: [{ personId: 'ana', name: 'Ana' }] }
  const theirs = addComment(asBen, onCell, toMe)
  resolveThread(map, theirs, { by: 'Ben', at: '' })
  const threads = threadsOf(readComments(map))
  const read = new Set<string>()
  const selected = new Set([`${firstStage}.${touchpointsRow}`])
  const ana = { personId: 'ana', read, selected }
  const inScope = (scope: Parameters<typeof isInScope>[1], reader = ana) =>
    threads.filter((thread) => isInScope(thread, scope, reader)).map(({ id }) => id)

  test('by whether they are settled', () => {
    expect(threads.filter((each) => isOfState(each, 'open')).map(({ id }) => id)).toEqual([mine])
    expect(threads.filter((each) => isOfState(each, 'resolved')).map(({ id }) => id)).toEqual([
      theirs,
    ])
  })

  test('by who wrote in them, whom they speak to and what they are about', () => {
    expect(inScope('all')).toEqual([theirs, mine])
    expect(inScope('mine')).toEqual([mine])
    expect(inScope('mentions')).toEqual([theirs])
    expect(inScope('selection')).toEqual([theirs])
  })

  test('by whether anything in them is unread; one’s own words never are', () => {
    expect(inScope('unread')).toEqual([theirs])
    expect(inScope('unread', { ...ana, read: new Set([theirs]) })).toEqual([])
    const [comment] = threads[0]?.comments ?? []
    expect(comment !== undefined && isUnread(comment, { personId: 'ben', read })).toBe(false)
  })

  test('and nobody is nobody’s', () => {
    expect(makerFields(map)).toEqual({})
    expect(inScope('mine', { ...ana, personId: null as unknown as string })).toEqual([])
  })
})
