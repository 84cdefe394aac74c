import { House } from 'lucide-react'
import { useLocation } from 'wouter'
import type { ProblemCode } from '../../shared/problems.ts'
import { useText } from '../messages/use-text.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'

/** Why a map can't be opened, and the way back. */
export function Refusal({ problem }: { readonly problem: ProblemCode }) {
  const text = useText()
  const [, navigate] = useLocation()
  return (
    <main className="map-waiting">
      <EmptyState
        title={text(`problem.${problem}.happened`)}
        action={
          <Button look="primary" icon={<House />} onClick={() => navigate('/')}>
            {text('map.refused.home')}
          </Button>
        }
      >
        <p>{text(`problem.${problem}.todo`)}</p>
      </EmptyState>
    </main>
  )
}
