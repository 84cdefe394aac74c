import { Check, Clock3 } from 'lucide-react'
import { setMember } from '../../../shared/map/edit-cards.ts'
import { confirmMessages } from '../../../shared/map/story/edit-messages.ts'
import { pillarName } from '../../../shared/map/story/story.ts'
import { dayToDate } from '../../messages/day-to-date.ts'
import { useText } from '../../messages/use-text.ts'
import type { MapSession } from '../../session/map-session.ts'
import { today } from '../../session/today.ts'
import { Button } from '../../ui/button.tsx'
import { usePart } from '../../ui/use-part.ts'
import type { SelectedOf } from './by-kind.ts'
import { commonValue, type NonEmpty } from './common-value.ts'
import { SetChips } from './set-chips.tsx'
import { LongTextFact } from './text-fact.tsx'
import { typeMessage } from './write-facts.ts'

export interface StoryFactsProps {
  readonly session: MapSession
  readonly selected: NonEmpty<SelectedOf<'touchpoint'>>
  readonly onEditStory: () => void
  readonly isReadOnly: boolean
}

/** What the selected touchpoints say to the customer, and which pillars of the story they carry. */
export function StoryFacts({ session, selected, onEditStory, isReadOnly }: StoryFactsProps) {
  const text = useText()
  const story = usePart(session.view, (view) => view.story)
  const ids = selected.map(({ id }) => id)
  return (
    <>
      <LongTextFact
        session={session}
        isReadOnly={isReadOnly}
        label={text('inspector.message')}
        value={commonValue(selected, ({ facts }) => facts.message)}
        onFinish={(typing) => session.edit((map) => typeMessage(map, ids, typing, today()))}
      />
      <MessageAge
        messages={selected.map(({ facts }) => facts)}
        storyDate={story.changedOn}
        onConfirm={
          isReadOnly ? null : () => session.edit((map) => confirmMessages(map, ids, today()))
        }
      />
      <SetChips
        label={text('inspector.pillars')}
        addLabel={text('inspector.addPillar')}
        members={story.pillars.map((pillar) => ({
          id: pillar.id,
          name: pillarName(pillar) || text('story.unnamedPillar'),
        }))}
        sets={selected.map(({ facts }) => facts.pillars)}
        onSet={(id, isOn) => session.edit((map) => setMember(map, ids, 'pillars', id, isOn))}
        edit={{ label: text('inspector.editStory'), run: onEditStory }}
        isReadOnly={isReadOnly}
      />
    </>
  )
}

interface MessageAgeProps {
  readonly messages: readonly { readonly message: string; readonly messageDate: string }[]
  /** ISO 8601 date, or empty. */
  readonly storyDate: string
  /** Null for whoever may only read. */
  readonly onConfirm: (() => void) | null
}

/** When the message was last written or found right, and whether the story has changed since. */
function MessageAge({ messages, storyDate, onConfirm }: MessageAgeProps) {
  const text = useText()
  const said = messages.filter(({ message }) => message.trim() !== '')
  const [first] = said
  if (first === undefined) return null
  const undated = storyDate === '' ? [] : said.filter(({ messageDate }) => messageDate === '')
  const old = said.filter(({ messageDate }) => messageDate !== '' && messageDate < storyDate)
  if (old.length + undated.length === 0) {
    if (said.length > 1 || first.messageDate === '') return null
    return (
      <p className="field-hint">
        {text('inspector.messageDate', { date: dayToDate(first.messageDate) })}
      </p>
    )
  }
  const changed = dayToDate(storyDate)
  return (
    <div className="inspector-message-age">
      <p className="inspector-old">
        <Clock3 aria-hidden />
        {old.length > 0
          ? text('inspector.messageOld', { count: old.length, n: messages.length, changed })
          : text('inspector.messageUndated', { changed })}
      </p>
      {onConfirm === null ? null : (
        <Button icon={<Check />} onClick={onConfirm}>
          {text('story.stillRight')}
        </Button>
      )}
    </div>
  )
}
