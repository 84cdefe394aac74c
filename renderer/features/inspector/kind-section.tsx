import type { ReactNode } from 'react'
import type { Selected } from '../../canvas/board.ts'
import { useSelectionTitle } from './use-selection-title.ts'

export interface KindSectionProps {
  /** Things of one kind. */
  readonly selected: readonly Selected[]
  /** Where several kinds are selected, each section says whose facts it shows. */
  readonly isTitled: boolean
  readonly children: ReactNode
}

export function KindSection({ selected, isTitled, children }: KindSectionProps) {
  const title = useSelectionTitle(selected)
  return (
    <section className="inspector-kind" aria-label={isTitled ? title : undefined}>
      {isTitled ? <h3 className="inspector-kind-title">{title}</h3> : null}
      {children}
    </section>
  )
}
