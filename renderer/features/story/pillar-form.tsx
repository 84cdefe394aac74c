import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import type { Touchpoint } from '../../../shared/map/board-view.ts'
import { changePillar, movePillar, removePillar } from '../../../shared/map/story/edit-story.ts'
import { pillarName, type Pillar } from '../../../shared/map/story/story.ts'
import { useText } from '../../messages/use-text.ts'
import { today } from '../../session/today.ts'
import type { Typing } from '../../ui/draft.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { mergeText } from '../../ui/merge-text.ts'
import { CardLinks } from './card-links.tsx'
import type { StoryPartProps } from './story-part.ts'
import { StoryLine, StoryText } from './story-text.tsx'

export interface PillarFormProps extends StoryPartProps {
  readonly pillar: Pillar
  /** Its place in the order, from 0, and that of the last one. */
  readonly at: number
  readonly last: number
  readonly carriers: readonly Touchpoint[]
}

/** One part of the story: what is claimed, what proves it, and which touchpoints carry it. */
export function PillarForm(props: PillarFormProps) {
  const { session, report, isReadOnly, onShow, pillar, at, last, carriers } = props
  const text = useText()
  const { id } = pillar
  const name = pillarName(pillar) || text('story.unnamedPillar')
  const field = (fact: 'name' | 'claim' | 'proof') => ({
    session,
    isReadOnly,
    label: text(`story.${fact}`),
    placeholder: text(`story.${fact}.placeholder`),
    value: pillar[fact],
    onWrite: ({ base, text: typed }: Typing) =>
      session.edit((map) =>
        changePillar(map, id, { [fact]: mergeText(base ?? '', typed, pillar[fact]) }, today()),
      ),
  })
  const move = (to: number) => session.edit((map) => movePillar(map, id, to))
  return (
    <li className="story-pillar" aria-label={name} data-found={id}>
      <div className="story-pillar-head">
        <StoryLine {...field('name')} />
        {isReadOnly ? null : (
          <span className="story-pillar-tools">
            <IconButton
              label={text('story.pillarUp', { name })}
              icon={<ArrowUp />}
              disabled={at === 0}
              onClick={() => move(at - 1)}
            />
            <IconButton
              label={text('story.pillarDown', { name })}
              icon={<ArrowDown />}
              disabled={at === last}
              onClick={() => move(at + 1)}
            />
            <IconButton
              label={text('story.removePillar', { name })}
              icon={<Trash2 />}
              onClick={() => session.edit((map) => removePillar(map, id, today()))}
            />
          </span>
        )}
      </div>
      <StoryText {...field('claim')} />
      <StoryText {...field('proof')} />
      <CardLinks
        title={text('story.carriers', { count: carriers.length, n: report.n })}
        cards={carriers}
        onShow={onShow}
      />
    </li>
  )
}
