// What one change in the inspector writes: one field, to everything selected. Each function is one
// step when run through `session.edit`; only verbs write.
import type { MapDocument } from '../../../shared/document/layout.ts'
import { readRecord, type RecordId } from '../../../shared/document/record.ts'
import { changeStickies, changeTouchpoints } from '../../../shared/map/edit-cards.ts'
import { changeLinks } from '../../../shared/map/edit-links.ts'
import { messageFacts } from '../../../shared/map/story/edit-messages.ts'
import type { Typing } from '../../ui/draft.ts'
import { mergeText } from '../../ui/merge-text.ts'

export type TextFact = 'title' | 'system' | 'evidenceDate' | 'evidenceSource' | 'notes'

/** Writes a text fact to each card, keeping what others wrote there since the typing began. */
export function typeFact(
  map: MapDocument,
  ids: readonly RecordId[],
  fact: TextFact,
  typing: Typing,
): void {
  for (const id of ids) {
    changeTouchpoints(map, [id], { [fact]: mergedText(map, id, fact, typing) })
  }
}

/**
 * The same for what it says to the customer, which bears the day on which it was written.
 * @param today ISO 8601 date
 */
export function typeMessage(
  map: MapDocument,
  ids: readonly RecordId[],
  typing: Typing,
  today: string,
): void {
  for (const id of ids) {
    const message = mergedText(map, id, 'message', typing)
    if (message === propOf(map, id, 'message')) continue
    changeTouchpoints(map, [id], messageFacts(message, today))
  }
}

export function typeSticky(map: MapDocument, ids: readonly RecordId[], typing: Typing): void {
  for (const id of ids) changeStickies(map, [id], { text: mergedText(map, id, 'text', typing) })
}

export function typeLinkLabel(map: MapDocument, ids: readonly RecordId[], typing: Typing): void {
  for (const id of ids) changeLinks(map, [id], { label: mergedText(map, id, 'text', typing) })
}

function mergedText(map: MapDocument, id: RecordId, prop: string, typing: Typing): string {
  const current = propOf(map, id, prop)
  if (typing.base === null) return typing.text
  return mergeText(typing.base, typing.text, typeof current === 'string' ? current : '')
}

function propOf(map: MapDocument, id: RecordId, prop: string): unknown {
  const props = readRecord(map.records, id)?.['props']
  return typeof props === 'object' && props !== null ? Reflect.get(props, prop) : undefined
}
