// What people say about a map, at random.
import fc from 'fast-check'
import type { MapDocument } from '../../shared/document/layout.ts'
import type { RecordId } from '../../shared/document/record.ts'
import type { AttachmentId } from '../../shared/map/attachment.ts'
import type { CommentPlace } from '../../shared/map/comment.ts'
import {
  addComment,
  changeComment,
  deleteComment,
  replyToComment,
  resolveThread,
} from '../../shared/map/edit-comments.ts'
import { addAttachments, removeAttachment } from '../../shared/map/edit-attachments.ts'
import { readAttachments } from '../../shared/map/read-attachments.ts'
import { readComments } from '../../shared/map/read-comments.ts'
import { firstStage, touchpointsRow } from './map-peers.ts'

const talkKinds = [
  'say',
  'answer-comment',
  'change-comment',
  'settle',
  'unsay',
  'attach',
  'take-off',
] as const

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
  if (kind === 'attach' || kind === 'take-off') {
    editAttachments(map, { kind, at, text }, cardId)
    return
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

function editAttachments(map: MapDocument, { kind, at, text }: TalkEdit, cardId: RecordId): void {
  const ids = [...readAttachments(map).keys()]
  const id = ids[at % Math.max(1, ids.length)]
  const hash = (at % 10).toString().repeat(64)
  const file = { hash, name: text, mediaType: 'application/pdf', size: at }
  if (kind === 'attach') addAttachments(map, cardId, [file], '2026-11-26T10:00:00.000Z')
  else if (id !== undefined) removeAttachment(map, id as AttachmentId)
}

function placeFor(at: number, recordId: RecordId): CommentPlace {
  if (at % 3 === 0 || recordId === '') return { kind: 'board' }
  if (at % 3 === 1) return { kind: 'cell', stageId: firstStage, rowId: touchpointsRow }
  return { kind: 'card', recordId, title: 'Card' }
}
