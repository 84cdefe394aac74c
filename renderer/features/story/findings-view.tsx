import { useMemo } from 'react'
import type { RecordId } from '../../../shared/document/record.ts'
import { storyRules } from '../../../shared/map/story/finding.ts'
import type { Touchpoint } from '../../../shared/map/board-view.ts'
import type { WeighedFindings } from '../../../shared/map/story/overrule.ts'
import { useText } from '../../messages/use-text.ts'
import { OverruledFindings } from './overruled-findings.tsx'
import { StoryFindingNote } from './story-finding-note.tsx'
import type { StoryPartProps } from './story-part.ts'

export interface FindingsViewProps extends StoryPartProps {
  readonly touchpoints: readonly Touchpoint[]
  readonly weighed: WeighedFindings
  /** Who is asking, for whatever they overrule. */
  readonly by: string
}

/** Nobody works through more than these at once; what is mended makes room for the next. */
const mostOfOneRule = 50

/** What the rules find, rule by rule. */
export function FindingsView(props: FindingsViewProps) {
  const { story, report, touchpoints, weighed } = props
  const { open, overruled } = weighed
  const text = useText()
  const cards = useMemo(
    () => new Map(touchpoints.map((touchpoint) => [touchpoint.id, touchpoint])),
    [touchpoints],
  )
  const isEmpty = story.pillars.length + story.words.length === 0
  if (isEmpty && report.findings.length === 0) {
    return <p className="story-note">{text('story.check.noStory')}</p>
  }
  return (
    <>
      {open.length > 0 ? null : (
        <p className="story-note">
          {overruled.length > 0
            ? text('story.check.allOverruled')
            : text('story.check.nothing', { n: report.n })}
        </p>
      )}
      <OpenFindings {...props} cards={cards} />
      <OverruledFindings {...props} overruled={overruled} cards={cards} />
    </>
  )
}

interface OpenFindingsProps extends FindingsViewProps {
  readonly cards: ReadonlyMap<RecordId, Touchpoint>
}

function OpenFindings(props: OpenFindingsProps) {
  const text = useText()
  return storyRules.map((rule) => {
    const findings = props.weighed.open.filter(({ finding }) => finding.rule === rule)
    if (findings.length === 0) return null
    const rest = findings.length - mostOfOneRule
    return (
      <section key={rule} className="story-section" aria-label={text(`story.rule.${rule}`)}>
        <h3 className="story-heading">
          {text('story.rule.count', { rule: text(`story.rule.${rule}`), count: findings.length })}
        </h3>
        <ul className="story-findings">
          {findings.slice(0, mostOfOneRule).map((weighed) => (
            <StoryFindingNote key={weighed.finding.id} {...props} weighed={weighed} />
          ))}
        </ul>
        {rest > 0 ? <p className="story-note">{text('story.more', { count: rest })}</p> : null}
      </section>
    )
  })
}
