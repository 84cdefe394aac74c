import { Maximize2, Square } from 'lucide-react'
import { useState } from 'react'
import type { HostBridge, HostedSession } from '../../../../shared/desktop/host.ts'
import { useText } from '../../../messages/use-text.ts'
import type { GuestFace } from '../../../session/hosting.ts'
import { Button } from '../../../ui/button.tsx'
import { Select } from '../../../ui/select.tsx'
import { LinkToCopy } from '../link-to-copy.tsx'
import { QrCode } from '../qr-code.tsx'
import { AskFirst } from './ask-first.tsx'
import { GuestList } from './guest-list.tsx'
import { linkOfSession } from './link-of-session.ts'
import { RoleOfGuests } from './role-of-guests.tsx'
import { SessionNotes } from './session-notes.tsx'

export interface OpenSessionProps {
  readonly host: HostBridge
  readonly session: HostedSession
  readonly guests: readonly GuestFace[]
  readonly onShowCode: () => void
}

export function OpenSession({ host, session, guests, onShowCode }: OpenSessionProps) {
  const text = useText()
  const [isAsking, setIsAsking] = useState(false)
  const { address, addresses, role } = session
  const link = linkOfSession(session)
  return (
    <>
      <SessionNotes session={session} onShown={() => void host.chooseAddress(address ?? '')} />
      {link === null ? null : (
        <div className="host-code">
          <QrCode value={link} label={text('share.qr')} />
          <Button look="quiet" icon={<Maximize2 />} onClick={onShowCode}>
            {text('share.host.large')}
          </Button>
        </div>
      )}
      {link === null ? null : <LinkToCopy link={link} />}
      {addresses.length > 1 ? (
        <Select
          label={text('share.host.address')}
          value={address}
          options={addresses.map((one) => ({
            value: one.address,
            label: text('share.host.address.one', { ...one }),
          }))}
          onChange={(next) => void host.chooseAddress(next)}
          hint={text('share.host.address.hint')}
        />
      ) : null}
      <GuestList guests={guests} onRemove={(personId) => void host.remove(personId)} />
      <RoleOfGuests role={role} onChange={(next) => void host.changeRole(next)} />
      <p className="share-note">{text('share.host.plain')}</p>
      {isAsking ? (
        <AskFirst
          question={text('share.host.end.ask')}
          verb={text('share.host.end')}
          onDo={() => void host.end()}
          onCancel={() => setIsAsking(false)}
        />
      ) : (
        <Button icon={<Square />} onClick={() => setIsAsking(true)}>
          {text('share.host.end')}
        </Button>
      )}
    </>
  )
}
