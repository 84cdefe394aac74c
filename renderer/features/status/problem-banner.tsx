import './status.css'
import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ProblemCode } from '../../../shared/problems.ts'
import { useText } from '../../messages/use-text.ts'

export interface ProblemBannerProps {
  readonly code: ProblemCode
  /** A button for the first step, where there is one. */
  readonly action?: ReactNode
}

/** What happened and what to do, above the board for as long as it is so. */
export function ProblemBanner({ code, action }: ProblemBannerProps) {
  const text = useText()
  return (
    <div className="problem-banner" role="alert">
      <TriangleAlert aria-hidden />
      <p className="problem-banner-words">
        <strong>{text(`problem.${code}.happened`)}</strong> {text(`problem.${code}.todo`)}
      </p>
      {action}
    </div>
  )
}
