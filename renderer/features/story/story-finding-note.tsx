import { Check, TriangleAlert, Wand } from 'lucide-react'
import type { RecordId } from '../../../shared/document/record.ts'
import { applyStoryFix } from '../../../shared/map/story/edit-messages.ts'
import type { StoryFinding } from '../../../shared/map/story/finding.ts'
import type { Touchpoint } from '../../../shared/map/board-view.ts'
import { dayToDate } from '../../messages/day-to-date.ts'
import { useText, type Text } from '../../messages/use-text.ts'
import { today } from '../../session/today.ts'
import { Button } from '../../ui/button.tsx'
import { CardLinks } from './card-links.tsx'
import { FindingTexts } from './finding-texts.tsx'
import type { StoryPartProps } from './story-part.ts'

export interface StoryFindingNoteProps extends StoryPartProps {
  readonly finding: StoryFinding
  readonly cards: ReadonlyMap<RecordId, Touchpoint>
}

/** One finding: what it is, why it matters, the texts it is about, and a quick fix where there is one. */
export function StoryFindingNote(props: StoryFindingNoteProps) {
  const { session, story, isReadOnly, onShow, finding, cards } = props
  const text = useText()
  const { quickFix, reason } = finding
  const about = finding.cardIds.flatMap((id) => cards.get(id) ?? [])
  const hasTexts = reason !== 'stage-without-pillar' && reason !== 'undated-messages'
  return (
    <li className="story-finding">
      <TriangleAlert aria-hidden />
      <div className="story-finding-body">
        <p className="story-finding-what">{wordsOf(text, finding, about[0])}</p>
        <p className="story-note">{whyOf(text, finding)}</p>
        {hasTexts ? (
          <FindingTexts finding={finding} cards={cards} story={story} onShow={onShow} />
        ) : (
          <CardLinks
            title={text('story.findingCards', { count: about.length })}
            cards={about}
            onShow={onShow}
          />
        )}
        {quickFix === null || isReadOnly ? null : (
          <Button
            icon={quickFix.kind === 'still-right' ? <Check /> : <Wand />}
            onClick={() => session.edit((map) => applyStoryFix(map, quickFix, today()))}
          >
            {quickFix.kind === 'still-right'
              ? text('story.fix.still-right', { count: quickFix.cardIds.length })
              : text('story.fix.replace-word', finding.values)}
          </Button>
        )}
      </div>
    </li>
  )
}

function wordsOf(text: Text, finding: StoryFinding, card: Touchpoint | undefined): string {
  const { pillar, stage } = finding.values
  return text(`story.finding.${finding.reason}`, {
    ...finding.values,
    card: card?.facts.title || text('board.untitled'),
    ...(pillar === undefined ? {} : { pillar: pillar || text('story.unnamedPillar') }),
    ...(stage === undefined ? {} : { stage: stage || text('editor.unnamed') }),
  })
}

function whyOf(text: Text, { reason, values }: StoryFinding): string {
  const { instead = '', written, changed } = values
  if (reason === 'avoided-word' && instead !== '') {
    return text('story.why.avoided-word.instead', { instead })
  }
  return text(`story.why.${reason}`, {
    ...values,
    ...(written === undefined ? {} : { written: dayToDate(String(written)) }),
    ...(changed === undefined ? {} : { changed: dayToDate(String(changed)) }),
  })
}
