import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useText } from '../messages/use-text.ts'
import { Button } from '../ui/button.tsx'

export interface LibraryCrumbProps {
  readonly libraryId: string
  /** Where one is in the library. */
  readonly children: ReactNode
}

/** The way back to the library, and where one is in it. */
export function LibraryCrumb({ libraryId, children }: LibraryCrumbProps) {
  const text = useText()
  const [, navigate] = useLocation()
  return (
    <span className="draft-title">
      <Button look="quiet" onClick={() => navigate(`/library/${libraryId}`)}>
        {text('library.title')}
      </Button>
      <ChevronRight aria-hidden />
      {children}
    </span>
  )
}
