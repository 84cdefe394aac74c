import { findById } from '../../../shared/document/id-list.ts'
import type { RecordId } from '../../../shared/document/record.ts'
import type { Link } from '../../../shared/map/board-view.ts'
import { useText } from '../../messages/use-text.ts'
import type { MapSession } from '../../session/map-session.ts'
import { LineButton } from '../../ui/line-button.tsx'
import { usePart } from '../../ui/use-part.ts'

export interface StepsSectionProps {
  readonly session: MapSession
  readonly cardId: RecordId
  readonly onShow: (id: RecordId) => void
}

/** Where the links of one touchpoint lead to and come from; each leads to the card at its other end. */
export function StepsSection({ session, cardId, onShow }: StepsSectionProps) {
  const text = useText()
  const touchpoints = usePart(session.view, (view) => view.touchpoints)
  const nextSteps = usePart(session.view, (view) => view.linksFrom.get(cardId))
  const previousSteps = usePart(session.view, (view) => view.linksTo.get(cardId))
  const titleOf = (id: RecordId) => findById(touchpoints, id)?.facts.title || text('board.untitled')
  const stepOf = ({ outcome }: Link, id: RecordId) =>
    outcome === null
      ? titleOf(id)
      : text('inspector.step', { title: titleOf(id), outcome: text(`outcome.${outcome}`) })
  const directions = [
    { words: text('inspector.leadsTo'), steps: nextSteps ?? [] },
    { words: text('inspector.comesFrom'), steps: previousSteps ?? [] },
  ]
  return directions.map(({ words, steps }) =>
    steps.length === 0 ? null : (
      <div key={words} className="field">
        <span className="field-label">{words}</span>
        <ul className="inspector-steps" aria-label={words}>
          {steps.map((link) => {
            const other = link.fromId === cardId ? link.toId : link.fromId
            return (
              <li key={link.id}>
                <LineButton onClick={() => onShow(other)}>{stepOf(link, other)}</LineButton>
              </li>
            )
          })}
        </ul>
      </div>
    ),
  )
}
