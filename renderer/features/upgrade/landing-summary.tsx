import { CircleCheck, SquareParking } from 'lucide-react'
import type { Landings } from '../../../shared/framework/upgrade/landing-groups.ts'
import type { UpgradePlan } from '../../../shared/framework/upgrade/landing.ts'
import { useText } from '../../messages/use-text.ts'
import { stageNames } from './stage-names.ts'

export interface LandingSummaryProps {
  readonly plan: UpgradePlan
  readonly landings: Landings
}

/** First and plainly what will be parked; then how much moves and how much stays. */
export function LandingSummary({ plan, landings: { groups, counts } }: LandingSummaryProps) {
  const text = useText()
  const names = stageNames(plan)
  const parked = groups.flatMap(({ from, homes }) => {
    const count = homes.find(({ to }) => to === null)?.count ?? 0
    return count === 0 ? [] : [{ from, count }]
  })
  return (
    <section className="upgrade-summary" aria-live="polite">
      {counts.parked === 0 ? (
        <p className="upgrade-safe">
          <CircleCheck aria-hidden />
          {text('upgrade.noneParked')}
        </p>
      ) : (
        <div className="upgrade-parked">
          <SquareParking aria-hidden />
          <div>
            <h3>{text('upgrade.parked', { count: counts.parked })}</h3>
            <ul>
              {parked.map(({ from, count }) => (
                <li key={from}>
                  {text('upgrade.parkedFrom', { count, stage: names.get(from) ?? from })}
                </li>
              ))}
            </ul>
            <p>{text('upgrade.parked.meaning')}</p>
          </div>
        </div>
      )}
      <p className="upgrade-counts">
        {text('upgrade.counts', { moving: counts.moving, staying: counts.staying })}
      </p>
    </section>
  )
}
