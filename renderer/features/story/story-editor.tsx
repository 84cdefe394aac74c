import { Plus } from 'lucide-react'
import { addPillar, typeNarrative } from '../../../shared/map/story/edit-story.ts'
import { narrativeId } from '../../../shared/map/find-beside.ts'
import { pillarCount } from '../../../shared/map/story/story.ts'
import { dayToDate } from '../../messages/day-to-date.ts'
import { useText } from '../../messages/use-text.ts'
import { today } from '../../session/today.ts'
import { Button } from '../../ui/button.tsx'
import { PillarForm } from './pillar-form.tsx'
import type { StoryPartProps } from './story-part.ts'
import { StoryText } from './story-text.tsx'
import { WordList } from './word-list.tsx'

/** Where the story is told: narrative, pillars, words. */
export function StoryEditor(props: StoryPartProps) {
  const { session, story, report, isReadOnly } = props
  const text = useText()
  const { narrative, changedOn, pillars } = story
  const isFew = pillars.length < pillarCount.least
  return (
    <>
      {isReadOnly ? <p className="story-note">{text('story.readOnly')}</p> : null}
      <div data-found={narrativeId}>
        <StoryText
          session={session}
          label={text('story.narrative')}
          placeholder={text('story.narrative.placeholder')}
          value={narrative}
          isReadOnly={isReadOnly}
          onWrite={({ base, text: after }) =>
            session.edit((map) => typeNarrative(map, base ?? '', after, today()))
          }
        />
      </div>
      {/* reason: a note that came only later would push away what somebody is about to press */}
      <p className="story-note">
        {changedOn === ''
          ? text('story.unchanged')
          : text('story.changedOn', { date: dayToDate(changedOn) })}
      </p>
      <section className="story-section" aria-label={text('story.pillars')}>
        <h3 className="story-heading">{text('story.pillars')}</h3>
        <p className="story-note">
          {pillars.length === 0
            ? text('story.pillars.none')
            : isFew || pillars.length > pillarCount.most
              ? text('story.pillars.count', { count: pillars.length, ...pillarCount })
              : text('story.pillars.why')}
        </p>
        <ol className="story-pillars">
          {pillars.map((pillar, at) => (
            <PillarForm
              key={pillar.id}
              {...props}
              pillar={pillar}
              at={at}
              last={pillars.length - 1}
              carriers={report.carriers.get(pillar.id) ?? []}
            />
          ))}
        </ol>
        {isReadOnly ? null : (
          <Button
            icon={<Plus />}
            onClick={() => session.edit((map) => addPillar(map, {}, today()))}
          >
            {text('story.addPillar')}
          </Button>
        )}
      </section>
      <WordList {...props} advice="use" />
      <WordList {...props} advice="avoid" />
    </>
  )
}
