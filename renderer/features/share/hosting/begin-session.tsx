import { RadioTower } from 'lucide-react'
import { useState } from 'react'
import type { ProblemCode } from '../../../../shared/problems.ts'
import type { GuestRole } from '../../../../shared/wire/session.ts'
import { useText } from '../../../messages/use-text.ts'
import { Button } from '../../../ui/button.tsx'
import { RoleOfGuests } from './role-of-guests.tsx'

export interface BeginSessionProps {
  /** Why the last attempt failed. */
  readonly problem: ProblemCode | null
  /** The app ended unexpectedly during a session of this map. */
  readonly wasCutOff: boolean
  readonly onBegin: (role: GuestRole) => void
}

export function BeginSession({ problem, wasCutOff, onBegin }: BeginSessionProps) {
  const text = useText()
  const [role, setRole] = useState<GuestRole>('editor')
  return (
    <>
      <p className="share-note">{text(wasCutOff ? 'share.host.cutOff' : 'share.host.means')}</p>
      <RoleOfGuests role={role} onChange={setRole} />
      {problem === null ? null : (
        <p className="field-problem" role="alert">
          {`${text(`problem.${problem}.happened`)} ${text(`problem.${problem}.todo`)}`}
        </p>
      )}
      <Button look="primary" icon={<RadioTower />} onClick={() => onBegin(role)}>
        {text(wasCutOff ? 'share.host.goOn' : 'share.host.start')}
      </Button>
      <p className="share-note">{text('share.host.plain')}</p>
    </>
  )
}
