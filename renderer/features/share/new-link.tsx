import { Plus } from 'lucide-react'
import { useState, type FormEvent } from 'react'
import { useText } from '../../messages/use-text.ts'
import type { LinkWish } from '../../session/link-desk.ts'
import type { Role } from '../../../shared/wire/role.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'

export interface NewLinkProps {
  readonly isBusy: boolean
  readonly onMake: (wish: LinkWish) => Promise<void>
}

/** Usual first: whom one invites most. */
export const rolesToGive = ['editor', 'contributor', 'viewer', 'facilitator'] as const

const hoursByEnd = { day: 24, week: 7 * 24, month: 30 * 24, never: null } as const
type End = keyof typeof hoursByEnd
const ends = Object.keys(hoursByEnd) as End[]

export function NewLink({ isBusy, onMake }: NewLinkProps) {
  const text = useText()
  const [role, setRole] = useState<Role>('editor')
  const [end, setEnd] = useState<End>('week')
  const [seats, setSeats] = useState('')
  const [label, setLabel] = useState('')
  const seatCount = seats.trim() === '' ? null : Number(seats)
  const areSeatsWrong = seatCount !== null && !(Number.isInteger(seatCount) && seatCount > 0)
  const make = async (event: FormEvent) => {
    event.preventDefault()
    if (areSeatsWrong) return
    await onMake({ role, hours: hoursByEnd[end], seats: seatCount, label: label.trim() })
    setLabel('')
  }
  return (
    <form className="share-new" onSubmit={(event) => void make(event)}>
      <Select
        label={text('share.role')}
        value={role}
        options={rolesToGive.map((value) => ({ value, label: text(`share.role.${value}`) }))}
        onChange={setRole}
        hint={text(`share.role.${role}.means`)}
      />
      <div className="share-new-row">
        <Select
          label={text('share.end')}
          value={end}
          options={ends.map((value) => ({ value, label: text(`share.end.${value}`) }))}
          onChange={setEnd}
        />
        <TextField
          label={text('share.seats')}
          value={seats}
          onChange={setSeats}
          inputMode="numeric"
          placeholder={text('share.seats.any')}
          problem={areSeatsWrong ? text('share.seats.wrong') : null}
          maxLength={6}
        />
      </div>
      <div className="share-new-row share-new-end">
        <TextField
          label={text('share.label')}
          value={label}
          onChange={setLabel}
          placeholder={text('share.label.placeholder')}
          maxLength={200}
        />
        <Button look="primary" type="submit" icon={<Plus />} disabled={isBusy}>
          {text('share.make')}
        </Button>
      </div>
    </form>
  )
}
