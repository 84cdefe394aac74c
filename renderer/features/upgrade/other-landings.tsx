import type { UpgradePlan } from '../../../shared/framework/upgrade/landing.ts'
import { useText } from '../../messages/use-text.ts'
import { stageNames } from './stage-names.ts'

/** What else names a stage, and what becomes of it. */
export function OtherLandings({ plan }: { readonly plan: UpgradePlan }) {
  const text = useText()
  const names = stageNames(plan)
  if (plan.others.length === 0) return null
  return (
    <section className="upgrade-part" aria-label={text('upgrade.others')}>
      <h3>{text('upgrade.others')}</h3>
      <ul className="upgrade-others">
        {plan.others.map(({ kind, id, from, to }) => (
          <li key={`${kind} ${id}`}>
            {text(to === null ? `upgrade.other.${kind}.kept` : `upgrade.other.${kind}`, {
              from: names.get(from) ?? from,
              to: to === null ? '' : (names.get(to) ?? to),
            })}
          </li>
        ))}
      </ul>
    </section>
  )
}
