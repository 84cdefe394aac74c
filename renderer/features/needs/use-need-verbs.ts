import type { Touchpoint } from '../../../shared/map/board-view.ts'
import {
  addNeeds,
  answerNeed,
  moveNeed,
  removeNeed,
  type NewNeed,
} from '../../../shared/map/edit-needs.ts'
import { isHole, type AskedNeed } from '../../../shared/map/insight/coverage.ts'
import { cellIdOf } from '../../../shared/map/lane.ts'
import type { Need, NeedId } from '../../../shared/map/need.ts'
import type { Board } from '../../canvas/board.ts'
import { withoutMarks } from '../../messages/isolated.ts'
import { useText } from '../../messages/use-text.ts'
import type { MapSession } from '../../session/map-session.ts'
import { useToast } from '../../ui/toast.tsx'
import type { NeedsOfMap } from './use-needs.ts'

export interface NeedVerbs {
  readonly add: (needs: readonly NewNeed[]) => void
  readonly remove: (id: NeedId) => void
  /** Puts it before the one above it in a list, or behind the one below it. */
  readonly move: (asked: AskedNeed, step: 1 | -1, list: readonly AskedNeed[]) => void
  readonly answer: (cardIds: readonly string[], need: Need, isAnswered: boolean) => void
  /** Adds a card with the status Idea to the need's stage; null where there is an answer or an idea. */
  readonly makeTask: (asked: AskedNeed) => (() => void) | null
}

/** What can be done with needs beside typing in them. Each is one step of undo. */
export function useNeedVerbs(
  board: Board,
  session: MapSession,
  map: NeedsOfMap,
  onShow: (cardId: string) => void,
): NeedVerbs {
  const text = useText()
  const toast = useToast()
  const makeTask = ({ need, home }: AskedNeed) => {
    const stageId = home.kind === 'stage' ? home.stageId : null
    const row = session.view.get().rows.find(({ kind }) => kind === 'touchpoints')
    const [id] = board.addTouchpoints(
      [
        {
          title: withoutMarks(text('needs.taskTitle', { text: need.text })),
          status: 'idea',
          needs: [need.id],
          personas: need.personaId === null ? [] : [need.personaId],
        },
      ],
      stageId === null || row === undefined ? undefined : cellIdOf(stageId, row.id),
    )
    if (id === undefined) return
    toast({
      message:
        stageId === null
          ? text('needs.taskMadeSomewhere')
          : text('needs.taskMade', { stage: map.nameOfHome(home) }),
      action: { label: text('needs.show'), run: () => onShow(id) },
    })
  }
  return {
    add: (needs) => void session.edit((doc) => addNeeds(doc, needs)),
    remove(id) {
      const wasDone = session.edit((doc) => {
        removeNeed(doc, id)
        return true
      })
      if (wasDone !== true) return
      const depth = session.undo.depth()
      toast({
        message: text('needs.removed'),
        action: {
          label: text('needs.undo'),
          run: () => (session.undo.depth() === depth ? session.undo.undo() : undefined),
        },
      })
    },
    move({ need }, step, list) {
      const at = list.findIndex((each) => each.need.id === need.id)
      const other = list[at + step]
      if (other === undefined) return
      session.edit((doc) => moveNeed(doc, need.id, placeBeside(other, step, need.id, map)))
    },
    answer: (cardIds, need, isAnswered) =>
      session.edit((doc) => answerNeed(doc, cardIds, need.id, isAnswered)),
    makeTask: (asked) => (isHole(asked) && asked.ideas.length === 0 ? () => makeTask(asked) : null),
  }
}

/** Which need to stand before, to be above or below another one of the list. */
function placeBeside(
  other: AskedNeed,
  step: 1 | -1,
  id: NeedId,
  { coverage }: NeedsOfMap,
): NeedId | null {
  if (step < 0) return other.need.id
  const rest = coverage.asked.filter(({ need }) => need.id !== id)
  const at = rest.findIndex(({ need }) => need.id === other.need.id)
  return rest[at + 1]?.need.id ?? null
}

/** Of the selected touchpoints, those that answer a need. */
export function answering(selected: readonly Pick<Touchpoint, 'facts'>[], needId: NeedId): number {
  return selected.filter(({ facts }) => facts.needs.includes(needId)).length
}
