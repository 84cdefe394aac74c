import type { RecordId } from '../../../shared/document/record.ts'
import type { StageId } from '../../../shared/framework/framework.ts'
import type {
  LandingChoices,
  LandingGroup,
} from '../../../shared/framework/upgrade/landing-groups.ts'
import type { UpgradePlan } from '../../../shared/framework/upgrade/landing.ts'
import { useText } from '../../messages/use-text.ts'
import { LandingGroupEntry } from './landing-group.tsx'

export interface LandingListProps {
  readonly plan: UpgradePlan
  readonly groups: readonly LandingGroup[]
  readonly choices: LandingChoices
  readonly readOnly: boolean
  readonly onChoices: (choices: LandingChoices) => void
}

/** Where the cards of each stage land, to be sent elsewhere by stage or one by one. */
export function LandingList({ plan, groups, choices, readOnly, onChoices }: LandingListProps) {
  const text = useText()
  if (groups.length === 0) return null
  const sendStage = (from: StageId, to: StageId) => {
    const cards = groups.find((group) => group.from === from)?.cards ?? []
    const others = plan.others.filter((other) => other.from === from)
    const ids = new Set([...cards, ...others].map(({ id }) => id))
    onChoices({
      byStage: new Map([...choices.byStage, [from, to]]),
      // reason: whoever sends a whole stage means all that belongs to it
      byId: new Map([...choices.byId].filter(([id]) => !ids.has(id))),
    })
  }
  const sendCard = (id: RecordId, to: StageId) =>
    onChoices({ ...choices, byId: new Map([...choices.byId, [id, to]]) })
  return (
    <section className="upgrade-part" aria-label={text('upgrade.landings')}>
      <h3>{text('upgrade.landings')}</h3>
      <ul className="landing-groups">
        {groups.map((group) => (
          <LandingGroupEntry
            key={group.from}
            plan={plan}
            group={group}
            readOnly={readOnly}
            onSendStage={(to) => sendStage(group.from, to)}
            onSendCard={sendCard}
          />
        ))}
      </ul>
    </section>
  )
}
