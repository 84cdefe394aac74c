import { useMemo } from 'react'
import { storyRules } from '../../../shared/map/story/finding.ts'
import type { Touchpoint } from '../../../shared/map/board-view.ts'
import { useText } from '../../messages/use-text.ts'
import { StoryFindingNote } from './story-finding-note.tsx'
import type { StoryPartProps } from './story-part.ts'

export interface FindingsViewProps extends StoryPartProps {
  readonly touchpoints: readonly Touchpoint[]
}

/** Nobody works through more than these at once; what is mended makes room for the next. */
const mostOfOneRule = 50

/** What the rules find, rule by rule. */
export function FindingsView(props: FindingsViewProps) {
  const { story, report, touchpoints } = props
  const text = useText()
  const cards = useMemo(
    () => new Map(touchpoints.map((touchpoint) => [touchpoint.id, touchpoint])),
    [touchpoints],
  )
  const isEmpty = story.pillars.length + story.words.length === 0
  if (isEmpty && report.findings.length === 0) {
    return <p className="story-note">{text('story.check.noStory')}</p>
  }
  if (report.findings.length === 0) {
    return <p className="story-note">{text('story.check.nothing', { n: report.n })}</p>
  }
  return storyRules.map((rule) => {
    const findings = report.findings.filter((finding) => finding.rule === rule)
    if (findings.length === 0) return null
    const rest = findings.length - mostOfOneRule
    return (
      <section key={rule} className="story-section" aria-label={text(`story.rule.${rule}`)}>
        <h3 className="story-heading">
          {text('story.rule.count', { rule: text(`story.rule.${rule}`), count: findings.length })}
        </h3>
        <ul className="story-findings">
          {findings.slice(0, mostOfOneRule).map((finding) => (
            <StoryFindingNote key={finding.id} {...props} finding={finding} cards={cards} />
          ))}
        </ul>
        {rest > 0 ? <p className="story-note">{text('story.more', { count: rest })}</p> : null}
      </section>
    )
  })
}
