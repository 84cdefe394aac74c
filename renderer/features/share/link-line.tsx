import { ChevronDown, ChevronUp, Unlink } from 'lucide-react'
import { useText } from '../../messages/use-text.ts'
import type { MapLink } from '../../session/link-desk.ts'
import type { Role } from '../../../shared/wire/role.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Select } from '../../ui/select.tsx'
import { LinkToCopy } from './link-to-copy.tsx'
import { rolesToGive } from './new-link.tsx'
import { QrCode } from './qr-code.tsx'

export interface LinkLineProps {
  readonly link: MapLink
  /** Here by it at this moment. */
  readonly people: number
  readonly address: string
  readonly isShown: boolean
  readonly isBusy: boolean
  readonly onShow: (isShown: boolean) => void
  readonly onRevoke: () => void
  readonly onRole: (role: Role) => void
}

/** One link: what it allows and who is there by it; opened, the link itself and what to do with it. */
export function LinkLine(props: LinkLineProps) {
  const { link, people, address, isShown, isBusy, onShow, onRevoke, onRole } = props
  const text = useText()
  const name = link.label === '' ? text(`share.role.${link.role}`) : link.label
  return (
    <li className="share-line" aria-label={name}>
      <div className="share-line-head">
        <div className="share-line-words">
          <span className="share-line-name" dir="auto">
            {name}
          </span>
          <span className="share-note">{useTerms(link, people)}</span>
        </div>
        <IconButton
          label={text(isShown ? 'share.hide' : 'share.show')}
          icon={isShown ? <ChevronUp /> : <ChevronDown />}
          aria-expanded={isShown}
          onClick={() => onShow(!isShown)}
        />
      </div>
      {isShown ? (
        <div className="share-line-body">
          <LinkToCopy link={address} />
          <QrCode value={address} label={text('share.qr')} />
          {link.isOwn ? (
            <p className="share-note">{text('share.own')}</p>
          ) : (
            <div className="share-new-row share-new-end">
              <Select
                label={text('share.role.change')}
                value={link.role}
                options={rolesToGive.map((value) => ({
                  value,
                  label: text(`share.role.${value}`),
                }))}
                onChange={onRole}
                disabled={isBusy}
              />
              <Button icon={<Unlink />} onClick={onRevoke} disabled={isBusy}>
                {text('share.revoke')}
              </Button>
            </div>
          )}
        </div>
      ) : null}
    </li>
  )
}

/** Role, end and people in one line. */
function useTerms({ role, expiresAt, seats }: MapLink, people: number): string {
  const text = useText()
  const until =
    expiresAt === null
      ? text('share.terms.forEver')
      : text('share.terms.until', { end: new Date(expiresAt) })
  const here =
    seats === null
      ? text('share.terms.here', { people })
      : text('share.terms.seats', { people, seats })
  return [text(`share.role.${role}`), until, here].join(' · ')
}
