import { compareTexts } from '../document/compare-texts.ts'
import { readFields, readText, type Fields, type Json } from '../document/entity.ts'
import type { Entity, MapDocument } from '../document/layout.ts'
import { makerKey } from '../document/ownership.ts'
import { watchEntities, type Watch } from '../document/readable.ts'
import type { StageId } from '../framework/framework.ts'
import { shortName } from './bounded.ts'
import {
  longestComment,
  type Comment,
  type CommentId,
  type CommentPlace,
  type Mention,
  type Resolution,
} from './comment.ts'
import type { RowId } from './row.ts'

export function watchComments(map: MapDocument): Watch<ReadonlyMap<string, Comment>> {
  return watchEntities(map.comments, readComment)
}

export function readComments(map: MapDocument): ReadonlyMap<string, Comment> {
  const watch = watchComments(map)
  watch.dispose()
  return watch.get()
}

/** A first comment and what was answered. */
export interface CommentThread {
  readonly id: CommentId
  readonly place: CommentPlace
  /** In the order of their times; the first comment first, unless it was deleted. */
  readonly comments: readonly Comment[]
  readonly isFirstDeleted: boolean
  readonly resolved: Resolution | null
}

/** The threads that were written in last come first. */
export function threadsOf(comments: ReadonlyMap<string, Comment>): readonly CommentThread[] {
  const byThread = new Map<CommentId, Comment[]>()
  for (const comment of comments.values()) {
    const thread = byThread.get(comment.threadId)
    if (thread === undefined) byThread.set(comment.threadId, [comment])
    else thread.push(comment)
  }
  return [...byThread]
    .flatMap(([id, members]) => threadOf(id, members) ?? [])
    .sort((a, b) => compareTexts(lastTime(b), lastTime(a)) || compareTexts(a.id, b.id))
}

function threadOf(id: CommentId, members: readonly Comment[]): CommentThread | null {
  const isFirst = (comment: Comment) => comment.id === id
  const comments = members.toSorted(
    (a, b) =>
      Number(isFirst(b)) - Number(isFirst(a)) ||
      compareTexts(a.at, b.at) ||
      compareTexts(a.id, b.id),
  )
  const [lead] = comments
  if (lead === undefined) return null
  return {
    id,
    place: lead.place,
    comments,
    isFirstDeleted: !isFirst(lead),
    resolved: lead.resolved,
  }
}

function lastTime({ comments }: CommentThread): string {
  return comments.reduce((last, { at }) => (at > last ? at : last), '')
}

function readComment(id: string, entity: Entity): Comment | null {
  const fields = readFields(entity)
  const text = readText(entity)
  if (fields === null || text === null) return null
  const { replyTo, author, at, editedAt } = fields
  const authorId = fields[makerKey]
  return {
    id: id as CommentId,
    threadId: (typeof replyTo === 'string' && replyTo !== '' ? replyTo : id) as CommentId,
    place: readPlace(fields),
    text: text.slice(0, longestComment),
    authorId: typeof authorId === 'string' ? authorId : null,
    author: shortName(author),
    at: timeIn(at),
    editedAt: timeIn(editedAt),
    mentions: readMentions(fields['mentions']),
    resolved: readResolution(fields['resolved']),
  }
}

function readPlace({ recordId, recordTitle, stageId, rowId }: Fields): CommentPlace {
  if (typeof recordId === 'string') {
    return Object.freeze({ kind: 'card', recordId, title: shortName(recordTitle) })
  }
  if (typeof stageId === 'string' && typeof rowId === 'string') {
    return Object.freeze({ kind: 'cell', stageId: stageId as StageId, rowId: rowId as RowId })
  }
  return Object.freeze({ kind: 'board' })
}

const mostMentions = 50

/** As `[person id, name]`. */
function readMentions(value: Json | undefined): readonly Mention[] {
  if (!Array.isArray(value)) return noMentions
  const mentions = (value as readonly Json[]).slice(0, mostMentions).flatMap((each) => {
    const [personId, name] = Array.isArray(each) ? (each as readonly Json[]) : []
    return typeof personId === 'string' && typeof name === 'string'
      ? [Object.freeze({ personId, name: shortName(name) })]
      : []
  })
  return Object.freeze(mentions)
}

const noMentions: readonly Mention[] = Object.freeze([])

function readResolution(value: Json | undefined): Resolution | null {
  if (typeof value !== 'object' || value === null) return null
  return Object.freeze({
    by: shortName(Reflect.get(value, 'by')),
    at: timeIn(Reflect.get(value, 'at')),
  })
}

function timeIn(value: unknown): string {
  if (typeof value !== 'string' || value.length > 40) return ''
  return /^\d{4}-\d{2}-\d{2}T/.test(value) && !Number.isNaN(Date.parse(value)) ? value : ''
}
