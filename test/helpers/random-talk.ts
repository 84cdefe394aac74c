// What people say about a map, at random.
import fc from 'fast-check'
import type { MapDocument } from '../../shared/document/layout.ts'
import type { RecordId } from '../../shared/document/record.ts'
import type { CommentPlace } from '../../shared/map/comment.ts'
import {
  addComment,
  changeComment,
  deleteComment,
  replyToComment,
  resolveThread,
} from '../../shared/map/edit-comments.ts'
import { readComments } from '../../shared/map/read-comments.ts'
import { firstStage, touchpointsRow } from './map-peers.ts'

const talkKinds = ['say', 'answer-comment', 'change-comment', 'settle', 'unsay'] as const

export interface TalkEdit {
  readonly kind: (typeof talkKinds)[number]
  readonly at: number
  readonly text: string
}

export const talkEdit: fc.Arbitrary<TalkEdit> = fc.record({
  kind: fc.constantFrom(...talkKinds),
  at: fc.nat(30),
  text: fc.string({ unit: 'grapheme', maxLength: 12 }),
})

export function isTalkEdit(edit: { readonly kind: string }): edit is TalkEdit {
  return talkKinds.includes(edit.kind as TalkEdit['kind'])
}

export function talk(map: MapDocument, { kind, at, text }: TalkEdit, cardId: RecordId): void {
  const time = `2026-11-26T10:${String(at).padStart(2, '0')}:00.000Z`
  const words = {
    text,
    author: 'Ana',
    at: time,
    mentions: [{ personId: 'ben', name: 'Ben' }].slice(at % 2),
  }
  const comments = [...readComments(map).values()]
  const comment = comments[at % Math.max(1, comments.length)]
  if (kind === 'say') addComment(map, placeFor(at, cardId), words)
  else if (comment === undefined) return
  else if (kind === 'answer-comment') replyToComment(map, comment.threadId, words)
  else if (kind === 'change-comment') changeComment(map, comment.id, words)
  else if (kind === 'unsay') deleteComment(map, comment.id)
  else resolveThread(map, comment.threadId, at % 3 === 0 ? null : { by: 'Ben', at: time })
}

function placeFor(at: number, recordId: RecordId): CommentPlace {
  if (at % 3 === 0 || recordId === '') return { kind: 'board' }
  if (at % 3 === 1) return { kind: 'cell', stageId: firstStage, rowId: touchpointsRow }
  return { kind: 'card', recordId, title: 'Card' }
}
