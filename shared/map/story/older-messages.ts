// S5: a message that was last written, or found right, before the story changed. Of a message without a
// date nobody can say.
import type { RawStoryFinding } from './finding.ts'
import type { ToldTouchpoint } from './told-touchpoint.ts'
import type { Story } from './story.ts'

export function findOlderMessages(
  { changedOn }: Story,
  told: readonly ToldTouchpoint[],
): readonly RawStoryFinding[] {
  if (changedOn === '') return []
  const said = told.map(({ card }) => card).filter(({ facts }) => facts.message.trim() !== '')
  const older = said
    .filter(({ facts }) => facts.messageDate !== '' && facts.messageDate < changedOn)
    .map(({ id, facts }): RawStoryFinding => ({
      id: `S5:${id}`,
      rule: 'S5',
      reason: 'older-message',
      cardIds: [id],
      values: { written: facts.messageDate, changed: changedOn },
      quickFix: { kind: 'still-right', cardIds: [id] },
    }))
  const undated = said.filter(({ facts }) => facts.messageDate === '').map(({ id }) => id)
  if (undated.length === 0) return older
  return [
    ...older,
    {
      id: 'S5:undated',
      rule: 'S5',
      reason: 'undated-messages',
      cardIds: undated,
      values: { n: undated.length },
      quickFix: { kind: 'still-right', cardIds: undated },
    },
  ]
}
