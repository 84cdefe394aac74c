import type { RecordId } from '../../../shared/document/record.ts'
import type { Touchpoint } from '../../../shared/map/board-view.ts'
import { useText } from '../../messages/use-text.ts'
import { LineButton } from '../../ui/line-button.tsx'

export interface CardLinksProps {
  /** Says how many they are. */
  readonly title: string
  readonly cards: readonly Touchpoint[]
  readonly onShow: (id: RecordId) => void
}

/** The cards behind a figure, folded away until somebody asks; each leads to its card. */
export function CardLinks({ title, cards, onShow }: CardLinksProps) {
  const text = useText()
  if (cards.length === 0) return <p className="story-note">{title}</p>
  return (
    <details className="story-cards">
      <summary>{title}</summary>
      <ul>
        {cards.slice(0, mostCards).map(({ id, facts }) => (
          <li key={id}>
            <LineButton onClick={() => onShow(id)}>
              {facts.title || text('board.untitled')}
            </LineButton>
          </li>
        ))}
      </ul>
      {cards.length > mostCards ? (
        <p className="story-note">{text('story.more', { count: cards.length - mostCards })}</p>
      ) : null}
    </details>
  )
}

/** Nobody reads on beyond these. */
const mostCards = 100
