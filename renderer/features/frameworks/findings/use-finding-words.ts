import { useMemo } from 'react'
import type { Finding } from '../../../../shared/framework/lint/finding.ts'
import { useText } from '../../../messages/use-text.ts'

export interface FindingWords {
  what(finding: Finding): string
  why(finding: Finding): string
}

/** A finding in plain words: what was found, and why that matters. */
export function useFindingWords(): FindingWords {
  const text = useText()
  return useMemo(
    () => ({
      what({ reason, values }) {
        const { stage } = values
        return text(`finding.${reason}`, {
          ...values,
          ...(stage === undefined ? {} : { stage: stage || text('editor.unnamed') }),
        })
      },
      why: ({ rule, reason }) =>
        text(reason === 'unmapped-word' ? 'rule.F7.unmapped' : `rule.${rule}`),
    }),
    [text],
  )
}
