import { TriangleAlert } from 'lucide-react'
import type { ProblemCode } from '../../../shared/problems.ts'
import { useText } from '../../messages/use-text.ts'

/** What happened and what to do, inside a page. */
export function ProblemNote({ code }: { readonly code: ProblemCode }) {
  const text = useText()
  return (
    <p className="problem-note" role="status">
      <TriangleAlert aria-hidden />
      <span>
        <strong>{text(`problem.${code}.happened`)}</strong> {text(`problem.${code}.todo`)}
      </span>
    </p>
  )
}
