import type { StoryOverrule } from '../../../shared/map/story/overrule.ts'
import { dayToDate } from '../../messages/day-to-date.ts'
import { useText } from '../../messages/use-text.ts'

/** Why a finding was lived with, each reason with who gave it and when. */
export function OverruleReasons({ overrules }: { readonly overrules: readonly StoryOverrule[] }) {
  const text = useText()
  return overrules.map(({ id, reason, by, on }) => {
    const who = by === '' ? text('board.guest') : by
    return (
      <p key={id} className="story-note">
        <q dir="auto">{reason}</q>{' '}
        <span className="story-overrule-by">
          {on === '' ? who : text('story.overruledByOn', { who, on: dayToDate(on) })}
        </span>
      </p>
    )
  })
}
