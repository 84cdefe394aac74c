import { useMemo, useState } from 'react'
import type { Framework } from '../../../shared/framework/framework.ts'
import {
  groupLandings,
  noChoices,
  redirectsFor,
} from '../../../shared/framework/upgrade/landing-groups.ts'
import { useText } from '../../messages/use-text.ts'
import type { MapSession } from '../../session/map-session.ts'
import { Button } from '../../ui/button.tsx'
import { ChangeList } from './change-list.tsx'
import { LandingList } from './landing-list.tsx'
import { LandingSummary } from './landing-summary.tsx'
import { OtherLandings } from './other-landings.tsx'
import { StageFlow } from './stage-flow.tsx'
import { useApplyUpgrade } from './use-apply-upgrade.ts'
import { useUpgradePlan } from './use-upgrade-plan.ts'
import { VersionNotes } from './version-notes.tsx'

export interface UpgradePreviewProps {
  readonly session: MapSession
  readonly from: Framework
  readonly to: Framework
  /** Versions that going there takes over, the target among them; none on the way back. */
  readonly skipped: readonly Framework[]
  readonly readOnly: boolean
  readonly onDone: () => void
}

/** What would change and where everything would land; what will be parked stands first. */
export function UpgradePreview(props: UpgradePreviewProps) {
  const { session, from, to, skipped, readOnly, onDone } = props
  const text = useText()
  const [choices, setChoices] = useState(noChoices)
  const plan = useUpgradePlan(session.map, from, to)
  const landings = useMemo(() => groupLandings(plan, choices), [plan, choices])
  const apply = useApplyUpgrade(session, onDone)
  return (
    <>
      <LandingSummary plan={plan} landings={landings} />
      <StageFlow plan={plan} groups={landings.groups} />
      {skipped.length === 0 ? null : <VersionNotes versions={skipped} />}
      <ChangeList from={from} to={to} diff={plan.diff} />
      <LandingList
        plan={plan}
        groups={landings.groups}
        choices={choices}
        readOnly={readOnly}
        onChoices={setChoices}
      />
      <OtherLandings plan={plan} choices={choices} readOnly={readOnly} onChoices={setChoices} />
      <footer className="upgrade-foot">
        {readOnly ? <p>{text('upgrade.readOnly')}</p> : null}
        <Button onClick={onDone}>{text('upgrade.cancel')}</Button>
        {readOnly ? null : (
          <Button
            look="primary"
            onClick={() => apply({ from, to, redirects: redirectsFor(plan, choices) })}
          >
            {text(plan.direction === 'downgrade' ? 'upgrade.applyOlder' : 'upgrade.apply', {
              version: to.version,
            })}
          </Button>
        )}
      </footer>
    </>
  )
}
