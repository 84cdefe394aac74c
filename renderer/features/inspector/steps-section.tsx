import { useMemo } from 'react'
import type { RecordId } from '../../../shared/document/record.ts'
import { linksIn, watchBoardParts, type Link } from '../../../shared/map/read-board.ts'
import { useText } from '../../messages/use-text.ts'
import type { MapSession } from '../../session/map-session.ts'
import { LineButton } from '../../ui/line-button.tsx'
import { useWatch } from '../../ui/use-watch.ts'

export interface StepsSectionProps {
  readonly session: MapSession
  readonly cardId: RecordId
  readonly onShow: (id: RecordId) => void
}

/** Where the links of one touchpoint lead to and come from; each leads to the card at its other end. */
export function StepsSection({ session, cardId, onShow }: StepsSectionProps) {
  const text = useText()
  const parts = useWatch(session.map, watchBoardParts)
  const links = useMemo(() => linksIn(parts), [parts])
  const titleOf = (id: RecordId) => {
    const part = parts.get(id)
    return part?.kind === 'touchpoint' && part.facts.title !== ''
      ? part.facts.title
      : text('board.untitled')
  }
  const stepOf = ({ outcome }: Link, id: RecordId) =>
    outcome === null
      ? titleOf(id)
      : text('inspector.step', { title: titleOf(id), outcome: text(`outcome.${outcome}`) })
  const directions = [
    { words: text('inspector.leadsTo'), steps: links.filter(({ fromId }) => fromId === cardId) },
    { words: text('inspector.comesFrom'), steps: links.filter(({ toId }) => toId === cardId) },
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
