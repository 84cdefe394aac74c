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
  | { readonly fact: 'emotion'; readonly value: Emotion }

/** Obeys the key as one step of undo. Null where it is no such key or no touchpoint is selected. */
export function takeFactKey(
  editor: Editor,
  session: Pick<MapSession, 'edit'>,
  key: string,
): FactChange | null {
  const cards = editor.getSelectedShapes().filter(isTouchpoint)
  const [first] = cards
  if (first === undefined || editor.getIsReadonly()) return null
  const change = changeFor(first.props, key)
  if (change === null) return null
  const facts: Partial<TouchpointFacts> = { [change.fact]: change.value }
  const ids = cards.map(({ id }) => id)
  session.edit((map) => changeTouchpoints(map, ids, facts))
  return change
}

/** Owner and visibility go on from what the first of the cards says; 1 to 5 are the five feelings. */
function changeFor(
  { owner, visibility }: TouchpointShape['props'],
  key: string,
): FactChange | null {
  if (key === 'o') return { fact: 'owner', value: after(owners, owner) }
  if (key === 's') return { fact: 'visibility', value: after<Visibility>(visibilities, visibility) }
  const emotion = /^[1-5]$/.test(key) ? emotions[Number(key) - 1] : undefined
  return emotion === undefined ? null : { fact: 'emotion', value: emotion }
}

/** The first one where nobody has said any. */
function after<T>(values: readonly [T, ...T[]], value: T | null): T {
  const at = value === null ? -1 : values.indexOf(value)
  return values[(at + 1) % values.length] ?? values[0]
}
