import { useEffect, type PointerEvent } from 'react'
import type { StageId } from '../../../shared/framework/framework.ts'
import { answerNeed, changeNeed, moveNeed } from '../../../shared/map/edit-needs.ts'
import type { Need } from '../../../shared/map/need.ts'
import type { Board } from '../../canvas/board.ts'
import { useText } from '../../messages/use-text.ts'
import type { MapSession } from '../../session/map-session.ts'
import { useToast } from '../../ui/toast.tsx'
import { useDrag, type Drag } from '../../ui/use-drag.ts'
import { titleOf } from './title-of.ts'

export interface NeedDrag {
  readonly drag: Drag<Need> | null
  readonly onPress: (need: Need, event: PointerEvent) => void
  /** True for the click that ends a drag: it is no click. */
  readonly wasDragged: () => boolean
}

const prefixes = { card: 'card ', stage: 'stage ', before: 'before ' } as const

/** `data-drop` of a heading: the need goes to its stage. */
export function dropOnStage(stageId: StageId | null): string {
  return prefixes.stage + (stageId ?? '')
}

/** `data-drop` of a line: the need goes before it, into its stage. */
export function dropBefore(need: Need): string {
  return prefixes.before + need.id
}

/** Drags a need onto a card, which answers it then, or to another place of the list. */
export function useNeedDrag(board: Board, session: MapSession, isReadOnly: boolean): NeedDrag {
  const text = useText()
  const toast = useToast()
  const field = useDrag<Need>({
    disabled: isReadOnly,
    placeAt(x, y) {
      const id = board.touchpointAt(x, y)
      return id === null ? null : prefixes.card + id
    },
    onDrop(need, drop) {
      if (drop.startsWith(prefixes.card)) return answer(need, drop.slice(prefixes.card.length))
      place(need, drop)
    },
  })
  const answer = (need: Need, cardId: string) => {
    const card = session.view.get().touchpoints.find(({ id }) => id === cardId)
    if (card === undefined) return
    const title = titleOf(card, text)
    if (card.facts.needs.includes(need.id))
      return toast({ message: text('needs.droppedBefore', { title }) })
    const wasDone = session.edit((map) => {
      answerNeed(map, [cardId], need.id, true)
      return true
    })
    if (wasDone === true) toast({ message: text('needs.dropped', { title, text: need.text }) })
  }
  const place = (need: Need, drop: string) =>
    session.edit((map) => {
      if (drop.startsWith(prefixes.stage)) {
        const stageId = (drop.slice(prefixes.stage.length) || null) as StageId | null
        return changeNeed(map, need.id, { stageId })
      }
      const before = session.view.get().needs.get(drop.slice(prefixes.before.length))
      if (before === undefined || before.id === need.id) return
      moveNeed(map, need.id, before.id)
      changeNeed(map, need.id, { stageId: before.stageId })
    })
  const over = field.drag?.over ?? ''
  const outlined = over.startsWith(prefixes.card) ? over.slice(prefixes.card.length) : null
  useEffect(() => {
    if (outlined === null) return undefined
    board.outline(outlined)
    return () => board.outline(null)
  }, [board, outlined])
  return field
}
