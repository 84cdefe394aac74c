import { useState, type ReactNode } from 'react'
import type { Touchpoint } from '../../../shared/map/board-view.ts'
import { useText } from '../../messages/use-text.ts'
import { LineButton } from '../../ui/line-button.tsx'

export interface CardListProps {
  readonly title: string
  readonly icon?: ReactNode
  /** What the list means, in one sentence. */
  readonly why?: string
  readonly touchpoints: readonly Touchpoint[]
  readonly onShow: (id: string) => void
}

/** The cards behind a figure, folded away until somebody asks; each leads to its card. */
export function CardList({ title, icon, why, touchpoints, onShow }: CardListProps) {
  return (
    <InsightFold title={title} icon={icon} count={touchpoints.length}>
      {why === undefined ? null : <p className="insight-note">{why}</p>}
      <CardLines touchpoints={touchpoints} onShow={onShow} />
    </InsightFold>
  )
}

function CardLines({ touchpoints, onShow }: Pick<CardListProps, 'touchpoints' | 'onShow'>) {
  const text = useText()
  return (
    <ul className="insight-cards">
      {touchpoints.map(({ id, facts }) => (
        <li key={id}>
          <LineButton onClick={() => onShow(id)}>
            {facts.title === '' ? text('board.untitled') : facts.title}
          </LineButton>
        </li>
      ))}
    </ul>
  )
}

export interface InsightFoldProps {
  readonly title: string
  readonly icon?: ReactNode
  readonly count: number
  readonly children: ReactNode
}

/** A line with its count that opens, or only the line where there is nothing behind it. */
export function InsightFold({ title, icon, count, children }: InsightFoldProps) {
  const [isOpen, setIsOpen] = useState(false)
  const line = (
    <>
      {icon}
      <span>{title}</span>
      <span className="insight-n">{count}</span>
    </>
  )
  if (count === 0) return <p className="insight-fold insight-line">{line}</p>
  return (
    <details className="insight-fold" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className="insight-line">{line}</summary>
      {isOpen ? children : null}
    </details>
  )
}
