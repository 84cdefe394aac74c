import { createEntity, entityOf, writeField } from '../../document/entity.ts'
import { verbOrigin } from '../../document/origins.ts'
import type { StageId } from '../framework.ts'
import type { DraftId } from './draft.ts'
import { partKey, type LibraryDocument } from './library-layout.ts'

/**
 * Says where what hangs on a stage that a draft no longer has goes. A stage that came back with an
 * undo keeps what hangs on it.
 * @param home null: to the parking lane of each map
 */
export function sendGoneStage(
  library: LibraryDocument,
  draftId: DraftId,
  stageId: StageId,
  home: StageId | null,
): void {
  const key = partKey(draftId, stageId)
  if (library.stages.has(key)) return
  library.doc.transact(() => {
    if (!library.moves.has(key)) createEntity(library.moves, key, {})
    const move = entityOf(library.moves, key)
    if (move !== undefined) writeField(move, 'to', home === null ? [] : [home])
  }, verbOrigin)
}
