import {
  CloudCheck,
  CloudDownload,
  CloudUpload,
  LoaderCircle,
  LogOut,
  UserX,
  WifiOff,
} from 'lucide-react'
import { useText } from '../../../messages/use-text.ts'
import type { GuestFace } from '../../../session/hosting.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { AskFirst } from './ask-first.tsx'

export interface GuestLineProps {
  readonly guest: GuestFace
  readonly isAsking: boolean
  readonly onAsk: (isAsking: boolean) => void
  readonly onRemove: () => void
}

const icons: Readonly<Record<GuestFace['stage'], typeof CloudCheck>> = {
  current: CloudCheck,
  saving: CloudUpload,
  behind: CloudDownload,
  joining: LoaderCircle,
  silent: WifiOff,
  away: LogOut,
}

/** Who it is, how far they are, and the way to send them away. */
export function GuestLine({ guest, isAsking, onAsk, onRemove }: GuestLineProps) {
  const text = useText()
  const name = guest.name === '' ? text('people.guest') : guest.name
  const Icon = icons[guest.stage]
  return (
    <li className="share-line">
      <div className="share-line-head" data-stage={guest.stage}>
        <span className="host-dot" style={{ background: guest.colour }} aria-hidden />
        <span className="share-line-name host-guest-name" dir="auto">
          {name}
        </span>
        <span className="host-stage">
          <Icon aria-hidden />
          {text(`share.host.stage.${guest.stage}`)}
        </span>
        <IconButton
          label={text('share.host.remove', { name })}
          icon={<UserX />}
          onClick={() => onAsk(true)}
        />
      </div>
      {isAsking ? (
        <AskFirst
          question={text('share.host.remove.ask', { name })}
          verb={text('share.host.remove.do')}
          onDo={onRemove}
          onCancel={() => onAsk(false)}
        />
      ) : null}
    </li>
  )
}
