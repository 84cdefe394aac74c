// Facts of the selected touchpoints by one key, so that a room can mark a whole wall in a minute.
import type { Editor } from 'tldraw'
import { changeTouchpoints } from '../../shared/map/edit-cards.ts'
import {
  emotions,
  owners,
  visibilities,
  type Emotion,
  type Owner,
  type TouchpointFacts,
  type Visibility,
} from '../../shared/map/touchpoint.ts'
import type { MapSession } from '../session/map-session.ts'
import { isTouchpoint } from './lanes/cell-content.ts'
import type { TouchpointShape } from './shapes/touchpoint-shape.ts'

/** What a key said about all selected touchpoints. */
export type FactChange =
  | { readonly fact: 'owner'; readonly value: Owner }
  | { readonly fact: 'visibility'; readonly value: Visibility }
  /** null: nobody has said any more. */
  | { readonly fact: 'emotion'; readonly value: Emotion | null }

/** Obeys the key as one step of undo. Null where it is no such key or no touchpoint is selected. */
export function takeFactKey(
  editor: Editor,
  session: Pick<MapSession, 'edit'>,
  key: string,
): FactChange | null {
  const cards = editor.getSelectedShapes().filter(isTouchpoint)
  const [first] = cards
  if (first === undefined || editor.getIsReadonly()) return null
  const change = changeFor(cards, first.props, key)
  if (change === null) return null
  const facts: Partial<TouchpointFacts> = { [change.fact]: change.value }
  const ids = cards.map(({ id }) => id)
  session.edit((map) => changeTouchpoints(map, ids, facts))
  return change
}

/**
 * Owner and visibility go on from what the first of the cards says. 1 to 5 are the five feelings; the
 * one that all of them have already is taken back, and so is any by 0.
 */
function changeFor(
  cards: readonly TouchpointShape[],
  { owner, visibility }: TouchpointShape['props'],
  key: string,
): FactChange | null {
  if (key === 'o') return { fact: 'owner', value: after(owners, owner) }
  if (key === 's') return { fact: 'visibility', value: after<Visibility>(visibilities, visibility) }
  const emotion = /^[1-5]$/.test(key) ? emotions[Number(key) - 1] : undefined
  if (emotion === undefined) return key === '0' ? { fact: 'emotion', value: null } : null
  const isChosen = cards.every(({ props }) => props.emotion === emotion)
  return { fact: 'emotion', value: isChosen ? null : emotion }
}

/** The first one where nobody has said any. */
function after<T>(values: readonly [T, ...T[]], value: T | null): T {
  const at = value === null ? -1 : values.indexOf(value)
  return values[(at + 1) % values.length] ?? values[0]
}
