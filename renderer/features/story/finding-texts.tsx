import type { RecordId } from '../../../shared/document/record.ts'
import type { StoryFinding } from '../../../shared/map/story/finding.ts'
import type { Story } from '../../../shared/map/story/story.ts'
import type { Touchpoint } from '../../../shared/map/board-view.ts'
import { useText } from '../../messages/use-text.ts'
import { LineButton } from '../../ui/line-button.tsx'

export interface FindingTextsProps {
  readonly finding: StoryFinding
  readonly cards: ReadonlyMap<RecordId, Touchpoint>
  readonly story: Story
  readonly onShow: (id: RecordId) => void
}

/** So many texts show what one side says; the others say the same. */
const mostOfOneSide = 10

/** The texts that a finding is about: those that contradict each other stand side by side. */
export function FindingTexts({ finding, cards, story, onShow }: FindingTextsProps) {
  const text = useText()
  if (finding.sides.length > 0) {
    return (
      <div className="story-sides">
        {finding.sides.map(({ numbers, cardIds }) => (
          <div key={cardIds.join()} className="story-side">
            <p className="story-side-numbers">{numbers.join(' · ')}</p>
            {cardIds.slice(0, mostOfOneSide).map((id) => (
              <CardText key={id} card={cards.get(id)} onShow={onShow} />
            ))}
            {cardIds.length > mostOfOneSide ? (
              <p className="story-note">
                {text('story.more', { count: cardIds.length - mostOfOneSide })}
              </p>
            ) : null}
          </div>
        ))}
      </div>
    )
  }
  const said = finding.cardIds.map((id) => (
    <CardText key={id} card={cards.get(id)} onShow={onShow} />
  ))
  if (finding.reason !== 'older-message') return said
  return (
    <div className="story-sides">
      <div className="story-side">{said}</div>
      <div className="story-side">
        <p className="story-side-title">{text('story.now')}</p>
        {nowTold(story, cards.get(finding.cardIds[0] ?? '')).map((claim) => (
          <p key={claim} className="story-quote" dir="auto">
            {claim}
          </p>
        ))}
      </div>
    </div>
  )
}

/** What the story says now of what a card carries: the claims of its pillars, else the narrative. */
function nowTold(story: Story, card: Touchpoint | undefined): readonly string[] {
  const carried = story.pillars.filter(({ id }) => card?.facts.pillars.includes(id))
  const claims = carried.map(({ claim }) => claim).filter((claim) => claim !== '')
  return claims.length > 0 ? claims : [story.narrative].filter((narrative) => narrative !== '')
}

interface CardTextProps {
  readonly card: Touchpoint | undefined
  readonly onShow: (id: RecordId) => void
}

function CardText({ card, onShow }: CardTextProps) {
  const text = useText()
  if (card === undefined) return null
  const { title, message } = card.facts
  return (
    <div className="story-card-text">
      <LineButton onClick={() => onShow(card.id)}>{title || text('board.untitled')}</LineButton>
      {message === '' ? null : (
        <p className="story-quote" dir="auto">
          {message}
        </p>
      )}
    </div>
  )
}
