import { useState } from 'react'
import { useText } from '../../../messages/use-text.ts'
import type { GuestFace } from '../../../session/hosting.ts'
import { GuestLine } from './guest-line.tsx'

export interface GuestListProps {
  readonly guests: readonly GuestFace[]
  readonly onRemove: (personId: string) => void
}

export function GuestList({ guests, onRemove }: GuestListProps) {
  const text = useText()
  const [asked, setAsked] = useState<string | null>(null)
  const here = guests.filter(({ stage }) => stage !== 'away').length
  return (
    <section className="host-guests" aria-label={text('share.host.guests')}>
      <h3 className="share-line-name">{text('share.host.guests.count', { here })}</h3>
      <ul className="share-lines">
        {guests.map((guest) => (
          <GuestLine
            key={guest.personId}
            guest={guest}
            isAsking={asked === guest.personId}
            onAsk={(isAsking) => setAsked(isAsking ? guest.personId : null)}
            onRemove={() => onRemove(guest.personId)}
          />
        ))}
      </ul>
    </section>
  )
}
