import type { Comment, CommentPlace } from '../../../shared/map/comment.ts'
import { isUnread, type ThreadReader } from '../../../shared/map/filter-threads.ts'
import { cellIdOf, type LaneSet } from '../../../shared/map/lane.ts'
import { threadsOf } from '../../../shared/map/read-comments.ts'

export interface CommentMark {
  readonly isOnCell: boolean
  /** Open threads. */
  readonly count: number
  readonly isUnread: boolean
}

/** One for each card and each cell, by its id, that open threads are about. Those about the board have no place on it. */
export function commentMarks(
  comments: ReadonlyMap<string, Comment>,
  reader: Pick<ThreadReader, 'personId' | 'read'>,
  lanes: LaneSet,
): ReadonlyMap<string, CommentMark> {
  const marks = new Map<string, CommentMark>()
  for (const { place, comments: members, resolved } of threadsOf(comments)) {
    const shapeId = resolved === null ? shapeOf(place, lanes) : null
    if (shapeId === null) continue
    const before = marks.get(shapeId)
    marks.set(shapeId, {
      isOnCell: place.kind === 'cell',
      count: (before?.count ?? 0) + 1,
      isUnread: before?.isUnread === true || members.some((each) => isUnread(each, reader)),
    })
  }
  return marks
}

/** Where a cell's stage is gone, that of the stage that stands in for it (rule D5). */
function shapeOf(place: CommentPlace, lanes: LaneSet): string | null {
  if (place.kind === 'board') return null
  if (place.kind === 'card') return place.recordId
  const cellId = cellIdOf(place.stageId, place.rowId)
  return lanes.standInFor(cellId) ?? cellId
}
