import type { StageId } from '../../../shared/framework/framework.ts'
import type { UpgradePlan } from '../../../shared/framework/upgrade/landing.ts'
import { useText } from '../../messages/use-text.ts'
import { Select } from '../../ui/select.tsx'

export interface SendToProps {
  readonly plan: UpgradePlan
  readonly label: string
  /** Null where they land in several stages or are parked. */
  readonly value: StageId | null
  readonly onSend: (to: StageId) => void
}

/** A stage of the new version to send something to. */
export function SendTo({ plan, label, value, onSend }: SendToProps) {
  const text = useText()
  return (
    <Select
      label={label}
      hideLabel
      value={value}
      placeholder={text('upgrade.chooseStage')}
      options={plan.to.stages.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={onSend}
    />
  )
}
