import type { Touchpoint } from '../../../shared/map/board-view.ts'
import type { StoryFinding } from '../../../shared/map/story/finding.ts'
import { dayToDate } from '../../messages/day-to-date.ts'
import type { Text } from '../../messages/use-text.ts'

/** What was found. */
export function storyFindingWords(
  text: Text,
  finding: StoryFinding,
  card: Touchpoint | undefined,
): string {
  const { pillar, stage } = finding.values
  return text(`story.finding.${finding.reason}`, {
    ...finding.values,
    card: card?.facts.title || text('board.untitled'),
    ...(pillar === undefined ? {} : { pillar: pillar || text('story.unnamedPillar') }),
    ...(stage === undefined ? {} : { stage: stage || text('editor.unnamed') }),
  })
}

/** Why it matters. */
export function storyFindingWhy(text: Text, { reason, values }: StoryFinding): string {
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
