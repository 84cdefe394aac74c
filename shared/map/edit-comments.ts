// Comments are entities of their own, beside what they are about: a contributor may answer anybody, and a
// comment stays when its card goes.
import { createEntity, entityOf, writeField, writeText, type Json } from '../document/entity.ts'
import type { MapDocument } from '../document/layout.ts'
import { newId } from '../document/new-id.ts'
import { verbOrigin } from '../document/origins.ts'
import { makerFields } from '../document/ownership.ts'
import {
  longestComment,
  type CommentId,
  type CommentPlace,
  type Mention,
  type Resolution,
} from './comment.ts'
import { readComments, threadsOf, type CommentThread } from './read-comments.ts'

export interface CommentWords {
  readonly text: string
  /** Name of whoever writes. */
  readonly author: string
  /** ISO 8601 time. */
  readonly at: string
  readonly mentions: readonly Mention[]
}

/** Begins a thread. */
export function addComment(map: MapDocument, place: CommentPlace, words: CommentWords): CommentId {
  return writeComment(map, placeFields(place), words)
}

/**
 * Answers in a thread. Every answer names the place too, so it has one when the first comment is deleted.
 * @returns null where nothing of the thread is left
 */
export function replyToComment(
  map: MapDocument,
  threadId: CommentId,
  words: CommentWords,
): CommentId | null {
  const thread = threadIn(map, threadId)
  return thread === null
    ? null
    : writeComment(map, { ...placeFields(thread.place), replyTo: threadId }, words)
}

function writeComment(
  map: MapDocument,
  about: Readonly<Record<string, Json>>,
  { text, author, at, mentions }: CommentWords,
): CommentId {
  const id = newId() as CommentId
  const fields = { ...makerFields(map), ...about, author, at, mentions: pairsOf(mentions) }
  map.doc.transact(
    () => createEntity(map.comments, id, fields, text.slice(0, longestComment)),
    verbOrigin,
  )
  return id
}

export function changeComment(
  map: MapDocument,
  id: CommentId,
  { text, at, mentions }: Omit<CommentWords, 'author'>,
): void {
  const entity = entityOf(map.comments, id)
  if (entity === undefined) return
  map.doc.transact(() => {
    writeText(entity, text.slice(0, longestComment))
    writeField(entity, 'mentions', pairsOf(mentions))
    writeField(entity, 'editedAt', at)
  }, verbOrigin)
}

/** Answers to it stay. */
export function deleteComment(map: MapDocument, id: CommentId): void {
  map.doc.transact(() => map.comments.delete(id), verbOrigin)
}

/** Says that a thread is settled, or, with null, that it is not. */
export function resolveThread(
  map: MapDocument,
  threadId: CommentId,
  resolution: Resolution | null,
): void {
  const lead = threadIn(map, threadId)?.comments[0]
  const entity = lead === undefined ? undefined : entityOf(map.comments, lead.id)
  if (entity === undefined) return
  map.doc.transact(
    () => writeField(entity, 'resolved', resolution === null ? undefined : { ...resolution }),
    verbOrigin,
  )
}

function threadIn(map: MapDocument, threadId: CommentId): CommentThread | null {
  return threadsOf(readComments(map)).find(({ id }) => id === threadId) ?? null
}

function placeFields(place: CommentPlace): Readonly<Record<string, Json>> {
  if (place.kind === 'card') return { recordId: place.recordId, recordTitle: place.title }
  return place.kind === 'cell' ? { stageId: place.stageId, rowId: place.rowId } : {}
}

function pairsOf(mentions: readonly Mention[]): Json {
  return mentions.map(({ personId, name }) => [personId, name])
}
