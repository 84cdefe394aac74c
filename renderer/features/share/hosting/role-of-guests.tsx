import { guestRoles, type GuestRole } from '../../../../shared/wire/session.ts'
import { useText } from '../../../messages/use-text.ts'
import { Select } from '../../../ui/select.tsx'

export interface RoleOfGuestsProps {
  readonly role: GuestRole
  readonly onChange: (role: GuestRole) => void
}

export function RoleOfGuests({ role, onChange }: RoleOfGuestsProps) {
  const text = useText()
  return (
    <Select
      label={text('share.host.role')}
      value={role}
      options={guestRoles.map((value) => ({ value, label: text(`share.role.${value}`) }))}
      onChange={onChange}
      hint={text(`share.role.${role}.means`)}
    />
  )
}
