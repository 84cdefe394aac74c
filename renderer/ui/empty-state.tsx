import './empty-state.css'
import type { ReactNode } from 'react'

export interface EmptyStateProps {
  readonly title: string
  /** Says what goes here. */
  readonly children: ReactNode
  readonly picture?: ReactNode
  /** The first step. */
  readonly action?: ReactNode
}

export function EmptyState({ title, children, picture, action }: EmptyStateProps) {
  return (
    <div className="empty-state">
      {picture}
      <h2 className="empty-state-title">{title}</h2>
      <div className="empty-state-text">{children}</div>
      {action}
    </div>
  )
}
