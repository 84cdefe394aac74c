import { RotateCcw } from 'lucide-react'
import type { RecordId } from '../../../shared/document/record.ts'
import type { Touchpoint } from '../../../shared/map/board-view.ts'
import { withdrawStoryOverrules } from '../../../shared/map/story/edit-overrules.ts'
import type { WeighedFinding } from '../../../shared/map/story/overrule.ts'
import { useText } from '../../messages/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { storyFindingWords } from './story-finding-words.ts'
import { OverruleReasons } from './overrule-reasons.tsx'
import type { StoryPartProps } from './story-part.ts'

export interface OverruledFindingsProps extends StoryPartProps {
  readonly overruled: readonly WeighedFinding[]
  readonly cards: ReadonlyMap<RecordId, Touchpoint>
}

/** Findings that somebody decided to live with: why, who and when, to take back. */
export function OverruledFindings(props: OverruledFindingsProps) {
  const { session, isReadOnly, overruled, cards } = props
  const text = useText()
  if (overruled.length === 0) return null
  return (
    <section className="story-section" aria-label={text('story.overruled')}>
      <h3 className="story-heading">
        {text('story.rule.count', { rule: text('story.overruled'), count: overruled.length })}
      </h3>
      <ul className="story-findings">
        {overruled.map(({ finding, overrules }) => (
          <li key={finding.id} className="story-finding story-finding-overruled">
            <div className="story-finding-body">
              <p className="story-finding-what">
                {storyFindingWords(text, finding, cards.get(finding.cardIds[0] ?? ''))}
              </p>
              <OverruleReasons overrules={overrules} />
              {isReadOnly ? null : (
                <Button
                  look="quiet"
                  icon={<RotateCcw />}
                  onClick={() => session.edit((map) => withdrawStoryOverrules(map, finding.id))}
                >
                  {text('story.withdraw')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
