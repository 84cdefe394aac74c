// Linking two cards by keyboard: L on a card, arrows to the other one, Enter.
import { atom, type Editor, type Signal, type TLShapeId } from 'tldraw'
import { addLink } from '../../shared/map/edit-links.ts'
import type { MapSession } from '../session/map-session.ts'
import type { Direction } from './lanes/current-cell.ts'

export interface LinkUnderWay {
  readonly fromId: TLShapeId
  readonly toId: TLShapeId | null
}

export interface Linking {
  readonly state: Signal<LinkUnderWay | null>
  /** @returns false unless exactly one card is selected */
  start(): boolean
  /** Chooses the nearest card in a direction from the one chosen so far. */
  choose(direction: Direction): TLShapeId | null
  /** @returns whether a link was made */
  finish(): boolean
  cancel(): void
}

const linkable: ReadonlySet<string> = new Set(['touchpoint', 'sticky'])

export function createLinking(editor: Editor, session: MapSession): Linking {
  const state = atom<LinkUnderWay | null>('linking', null)
  const isLinkable = (id: TLShapeId) => linkable.has(editor.getShape(id)?.type ?? '')
  return {
    state,
    start() {
      const from = editor.getOnlySelectedShape()
      if (from === null || !isLinkable(from.id) || editor.getIsReadonly()) return false
      state.set({ fromId: from.id, toId: null })
      return true
    },
    choose(direction) {
      const current = state.get()
      if (current === null) return null
      const cards = editor.getCurrentPageShapesInReadingOrder().filter(({ id }) => isLinkable(id))
      const at = current.toId ?? current.fromId
      const toId = editor.getNearestAdjacentShape(cards, at, direction)
      if (toId === current.fromId || !isLinkable(toId)) return current.toId
      state.set({ ...current, toId })
      const bounds = editor.getShapePageBounds(toId)
      if (bounds !== undefined && !editor.getViewportPageBounds().contains(bounds))
        editor.centerOnPoint(bounds.center)
      return toId
    },
    finish() {
      const current = state.get()
      state.set(null)
      if (current?.toId == null) return false
      const { fromId, toId } = current
      session.edit((map) =>
        addLink(map, fromId, toId, { kind: 'next-step', outcome: null, label: '' }),
      )
      return true
    },
    cancel: () => state.set(null),
  }
}
