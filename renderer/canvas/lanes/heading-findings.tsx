import { CircleCheck, TriangleAlert } from 'lucide-react'
import { funnelBandsOf } from '../../../shared/framework/funnel-band.ts'
import type { Framework } from '../../../shared/framework/framework.ts'
import { wordsOfSource } from '../../../shared/framework/stage-words.ts'
import { useText, type Text } from '../../messages/use-text.ts'

export interface HeadingFindingsProps {
  readonly framework: Framework
  readonly source: string | null
}

/** What of the chosen words and of the funnels does not fit the stages one to one. */
export function HeadingFindings({ framework, source }: HeadingFindingsProps) {
  const text = useText()
  const findings = [
    ...(source === null ? [] : wordFindings(framework, source, text)),
    ...funnelFindings(framework, text),
  ]
  if (findings.length === 0) {
    return source === null ? null : (
      <p className="heading-finding">
        <CircleCheck aria-hidden />
        {text('heading.allFit')}
      </p>
    )
  }
  return (
    <section aria-label={text('heading.findings')}>
      <h3 className="heading-findings-title">{text('heading.findings')}</h3>
      <ul className="heading-findings">
        {findings.map((finding) => (
          <li key={finding} className="heading-finding">
            <TriangleAlert aria-hidden />
            <span>{finding}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function wordFindings(framework: Framework, source: string, text: Text): string[] {
  const { byStage, unplaced } = wordsOfSource(framework, source)
  const ofStages = framework.stages.flatMap((stage) => {
    const { flag, terms } = byStage.get(stage.id) ?? { flag: null, terms: [] }
    if (flag === null) return []
    const words = terms.map(({ word }) => word).join(', ')
    return text(`heading.finding.${flag}`, { source, stage: stage.name, word: words, words })
  })
  return [...ofStages, ...unplaced.map(({ word }) => text('heading.finding.unplaced', { word }))]
}

function funnelFindings(framework: Framework, text: Text): string[] {
  return funnelBandsOf(framework).flatMap(({ source, unplaced, byStage }) => {
    const spread = new Set(
      [...byStage.values()].flatMap((steps) =>
        steps.filter(({ isMisaligned }) => isMisaligned).map(({ name }) => name),
      ),
    )
    return [
      ...unplaced.map(({ name }) => text('heading.finding.unplacedStep', { source, step: name })),
      ...[...spread].map((step) => text('heading.finding.spreadStep', { source, step })),
    ]
  })
}
