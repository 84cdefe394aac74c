import { termsOf } from '../../../../shared/framework/framework-parts.ts'
import { useText } from '../../../messages/use-text.ts'
import type { FindingSidesProps } from '../findings/findings-list.tsx'

/** One word that means two stages: what each side means by it, side by side. */
export function ClashSides({ editor, finding }: FindingSidesProps) {
  const text = useText()
  if (finding.reason !== 'word-in-two-stages') return null
  const { framework } = editor.draft
  const terms = termsOf(framework).filter(({ id }) => finding.termIds.includes(id))
  return (
    <ul className="clash-sides">
      {terms.map((term) => {
        const stage = framework.stages.find(({ id }) => id === term.stageId)
        return (
          <li
            key={term.id}
            className="clash-side"
            style={{ borderTopColor: stage ? `var(--stage-${stage.colour})` : 'transparent' }}
          >
            <span className="field-label" dir="auto">
              {term.source}
            </span>
            <span className="clash-stage" dir="auto">
              {stage === undefined ? text('terms.noStage') : stage.name || text('editor.unnamed')}
            </span>
            <span dir="auto">{term.definition || text('terms.noOwnDefinition')}</span>
          </li>
        )
      })}
    </ul>
  )
}
