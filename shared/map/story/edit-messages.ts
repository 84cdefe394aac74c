// What is written into the messages of touchpoints, with the day on which it was.
import { entityOf, readField, readText } from '../../document/entity.ts'
import type { MapDocument } from '../../document/layout.ts'
import { verbOrigin } from '../../document/origins.ts'
import type { RecordId } from '../../document/record.ts'
import { changeTouchpoints } from '../edit-cards.ts'
import type { TouchpointFacts } from '../touchpoint.ts'
import { readWords } from './read-story.ts'
import type { StoryQuickFix } from './finding.ts'
import type { StoryWordId } from './story.ts'
import { findPhrase, phraseOf, replaceMatches, tokensOf } from './words-in-text.ts'

/** A message as it is written today: an empty one has no date. */
export function messageFacts(
  message: string,
  today: string,
): Pick<TouchpointFacts, 'message' | 'messageDate'> {
  return { message, messageDate: message.trim() === '' ? '' : today }
}

/** Somebody has read these messages and finds them right as they are. */
export function confirmMessages(map: MapDocument, ids: readonly RecordId[], today: string): void {
  const said = ids.filter((id) => messageOf(map, id).trim() !== '')
  changeTouchpoints(map, said, { messageDate: today })
}

/** Does what a finding proposes. Where what it is about is gone meanwhile nothing happens. */
export function applyStoryFix(map: MapDocument, fix: StoryQuickFix, today: string): void {
  if (fix.kind === 'still-right') confirmMessages(map, fix.cardIds, today)
  if (fix.kind === 'replace-word') replaceWord(map, fix.cardId, fix.wordId, today)
}

/** Puts the word to use in place of a word to avoid, in title and message of one touchpoint. */
export function replaceWord(
  map: MapDocument,
  cardId: RecordId,
  wordId: StoryWordId,
  today: string,
): void {
  const word = readWords(map).find(({ id }) => id === wordId)
  const entity = entityOf(map.records, cardId)
  if (word === undefined || entity === undefined || word.instead.trim() === '') return
  const phrase = phraseOf(word.word)
  const replaced = (text: string) =>
    replaceMatches(text, findPhrase(text, tokensOf(text), phrase), word.instead.trim())
  const [title, message] = [readText(entity) ?? '', messageOf(map, cardId)]
  const [newTitle, newMessage] = [replaced(title), replaced(message)]
  map.doc.transact(() => {
    if (newTitle !== title) changeTouchpoints(map, [cardId], { title: newTitle })
    if (newMessage !== message) changeTouchpoints(map, [cardId], messageFacts(newMessage, today))
  }, verbOrigin)
}

function messageOf(map: MapDocument, id: RecordId): string {
  const entity = entityOf(map.records, id)
  const message = entity === undefined ? undefined : readField(entity, 'props.message')
  return typeof message === 'string' ? message : ''
}
