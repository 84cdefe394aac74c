import './panel.css'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

export interface PanelProps {
  /** Names the region and stands on top of it. */
  readonly title: string
  /** Buttons at the end of the title's line. */
  readonly actions?: ReactNode
  readonly className?: string
  readonly children: ReactNode
}

/** A side panel: a titled region whose body scrolls. */
export function Panel({ title, actions, className, children }: PanelProps) {
  return (
    <section className={classNames('panel', className)} aria-label={title}>
      <header className="panel-head">
        <h2 className="panel-title">{title}</h2>
        {actions}
      </header>
      <div className="panel-body">{children}</div>
    </section>
  )
}
