import {
  groupNamers,
  type LandingChoices,
} from '../../../shared/framework/upgrade/landing-groups.ts'
import type { UpgradePlan } from '../../../shared/framework/upgrade/landing.ts'
import { useText } from '../../messages/use-text.ts'
import { NeedLandings } from './need-landings.tsx'
import { stageNames } from './stage-names.ts'

export interface OtherLandingsProps {
  readonly plan: UpgradePlan
  readonly choices: LandingChoices
  readonly readOnly: boolean
  readonly onChoices: (choices: LandingChoices) => void
}

/** What else names a stage, and what becomes of it; what finds no stage stands first. */
export function OtherLandings({ plan, choices, readOnly, onChoices }: OtherLandingsProps) {
  const text = useText()
  const names = stageNames(plan)
  const groups = groupNamers(plan, choices).toSorted((a, b) => urgency(a) - urgency(b))
  const hasNeeds = plan.others.some(({ kind }) => kind === 'need')
  if (groups.length === 0 && !hasNeeds) return null
  return (
    <section className="upgrade-part" aria-label={text('upgrade.others')}>
      <h3>{text('upgrade.others')}</h3>
      <ul className="upgrade-others">
        {groups.map(({ kind, from, to, count }) => (
          <li key={`${kind} ${from} ${to}`}>
            {text(to === null ? `upgrade.other.${kind}.kept` : `upgrade.other.${kind}`, {
              from: names.get(from) ?? from,
              to: to === null ? '' : (names.get(to) ?? to),
              count,
            })}
          </li>
        ))}
      </ul>
      {readOnly ? null : <NeedLandings plan={plan} choices={choices} onChoices={onChoices} />}
    </section>
  )
}

function urgency({ kind, to }: { readonly kind: string; readonly to: string | null }): number {
  if (kind === 'lane-width') return 2
  return to === null ? 0 : 1
}
