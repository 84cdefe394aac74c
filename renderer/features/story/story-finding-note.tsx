import { Check, TriangleAlert, Wand } from 'lucide-react'
import { memo, useState } from 'react'
import { isSameJson } from '../../../shared/document/entity.ts'
import type { RecordId } from '../../../shared/document/record.ts'
import { applyStoryFix } from '../../../shared/map/story/edit-messages.ts'
import { overruleStoryFinding } from '../../../shared/map/story/edit-overrules.ts'
import type { WeighedFinding } from '../../../shared/map/story/overrule.ts'
import type { Touchpoint } from '../../../shared/map/board-view.ts'
import { useText } from '../../messages/use-text.ts'
import { today } from '../../session/today.ts'
import { Button } from '../../ui/button.tsx'
import { ReasonForm } from '../../ui/reason-form.tsx'
import { CardLinks } from './card-links.tsx'
import { FindingTexts } from './finding-texts.tsx'
import { OverruleReasons } from './overrule-reasons.tsx'
import { storyFindingWhy, storyFindingWords } from './story-finding-words.ts'
import type { StoryPartProps } from './story-part.ts'

export interface StoryFindingNoteProps extends StoryPartProps {
  readonly weighed: WeighedFinding
  readonly cards: ReadonlyMap<RecordId, Touchpoint>
  /** Who is asking, for whatever they overrule. */
  readonly by: string
}

/** One finding: what it is, why it matters, the texts it is about, and the ways out of it. */
export const StoryFindingNote = memo(function StoryFindingNote(props: StoryFindingNoteProps) {
  const { story, isReadOnly, onShow, weighed, cards } = props
  const { finding, overrules } = weighed
  const text = useText()
  const { reason } = finding
  const about = finding.cardIds.flatMap((id) => cards.get(id) ?? [])
  const hasTexts = reason !== 'stage-without-pillar' && reason !== 'undated-messages'
  return (
    <li className="story-finding">
      <TriangleAlert aria-hidden />
      <div className="story-finding-body">
        <p className="story-finding-what">{storyFindingWords(text, finding, about[0])}</p>
        <p className="story-note">{storyFindingWhy(text, finding)}</p>
        {hasTexts ? (
          <FindingTexts finding={finding} cards={cards} story={story} onShow={onShow} />
        ) : (
          <CardLinks
            title={text('story.findingCards', { count: about.length })}
            cards={about}
            onShow={onShow}
          />
        )}
        {overrules.length === 0 ? null : (
          <>
            <p className="story-note">{text('story.overruledBefore')}</p>
            <OverruleReasons overrules={overrules} />
          </>
        )}
        {isReadOnly ? null : <WaysOut {...props} />}
      </div>
    </li>
  )
}, isSameNote)

/** Of hundreds of notes an edit changes few: one is drawn anew where it or a card behind it changed. */
function isSameNote(before: StoryFindingNoteProps, now: StoryFindingNoteProps): boolean {
  const { finding, overrules } = now.weighed
  return (
    finding === before.weighed.finding &&
    isSameJson(overrules, before.weighed.overrules) &&
    (['session', 'story', 'isReadOnly', 'onShow', 'by'] as const).every(
      (name) => now[name] === before[name],
    ) &&
    finding.cardIds.every((id) => now.cards.get(id) === before.cards.get(id))
  )
}

function WaysOut({ session, weighed: { finding }, by }: StoryFindingNoteProps) {
  const text = useText()
  const [isOverruling, setIsOverruling] = useState(false)
  const { quickFix } = finding
  if (isOverruling) {
    return (
      <ReasonForm
        label={text('story.overrule.reason')}
        placeholder={text('story.overrule.placeholder')}
        saveLabel={text('story.overrule.save')}
        onSave={(reason) => {
          setIsOverruling(false)
          session.edit((map) => overruleStoryFinding(map, finding, { reason, by, on: today() }))
        }}
        onCancel={() => setIsOverruling(false)}
      />
    )
  }
  return (
    <div className="story-finding-ways">
      {quickFix === null ? null : (
        <Button
          icon={quickFix.kind === 'still-right' ? <Check /> : <Wand />}
          onClick={() => session.edit((map) => applyStoryFix(map, quickFix, today()))}
        >
          {quickFix.kind === 'still-right'
            ? text('story.fix.still-right', { count: quickFix.cardIds.length })
            : text('story.fix.replace-word', finding.values)}
        </Button>
      )}
      <Button look="quiet" onClick={() => setIsOverruling(true)}>
        {text('story.overrule')}
      </Button>
    </div>
  )
}
