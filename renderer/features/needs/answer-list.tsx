import { X } from 'lucide-react'
import type { Touchpoint } from '../../../shared/map/board-view.ts'
import type { AskedNeed } from '../../../shared/map/insight/coverage.ts'
import { useText } from '../../messages/use-text.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { LineButton } from '../../ui/line-button.tsx'
import { titleOf } from './title-of.ts'

export interface AnswerListProps {
  readonly asked: AskedNeed
  readonly onShow: (cardId: string) => void
  /** Null where nothing may be changed. */
  readonly onTakeOff: ((cardId: string) => void) | null
}

/** The cards that answer a need; each leads to its card. Ideas say that they are. */
export function AnswerList({ asked: { answers, ideas }, onShow, onTakeOff }: AnswerListProps) {
  const text = useText()
  const all = [...answers, ...ideas]
  if (all.length === 0) return <p className="needs-note">{text('needs.noAnswer')}</p>
  const nameOf = (card: Touchpoint) => {
    const title = titleOf(card, text)
    return card.facts.status === 'idea' ? text('needs.idea', { title }) : title
  }
  return (
    <ul className="needs-answers" aria-label={text('needs.answeredBy')}>
      {all.map((card) => (
        <li key={card.id}>
          <LineButton onClick={() => onShow(card.id)}>{nameOf(card)}</LineButton>
          {onTakeOff === null ? null : (
            <IconButton
              label={text('needs.removeAnswer', { title: titleOf(card, text) })}
              icon={<X />}
              onClick={() => onTakeOff(card.id)}
            />
          )}
        </li>
      ))}
    </ul>
  )
}
