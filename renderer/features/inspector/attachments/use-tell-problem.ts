import { useCallback } from 'react'
import { Problem } from '../../../../shared/problems.ts'
import { useText } from '../../../messages/use-text.ts'
import { useToast } from '../../../ui/toast.tsx'

/** Says what went wrong, where that was to be expected; anything else is a bug and is thrown. */
export function useTellProblem(): (error: unknown) => void {
  const text = useText()
  const toast = useToast()
  return useCallback(
    (error) => {
      if (!(error instanceof Problem)) throw error
      const { code } = error
      toast({ message: `${text(`problem.${code}.happened`)} ${text(`problem.${code}.todo`)}` })
    },
    [text, toast],
  )
}
