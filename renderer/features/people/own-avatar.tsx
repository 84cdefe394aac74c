import type { Writable } from '../../../shared/document/readable.ts'
import { useText } from '../../messages/use-text.ts'
import type { Identity } from '../../session/identity.ts'
import { cssColourOf } from '../../session/people.ts'
import { Popover } from '../../ui/popover.tsx'
import { useReadable } from '../../ui/use-readable.ts'
import { Avatar } from './avatar.tsx'
import { IdentityFields } from './identity-fields.tsx'

/** Oneself, at the end of the row: opens one's own name and colour. */
export function OwnAvatar({ identity }: { readonly identity: Writable<Identity> }) {
  const text = useText()
  const { name, colour } = useReadable(identity)
  const you = text('people.you', { name: name === '' ? text('people.guest') : name })
  return (
    <Popover
      align="end"
      label={text('people.edit')}
      trigger={
        <button type="button" className="avatar-button avatar-own" aria-label={you} title={you}>
          <Avatar name={name} colour={cssColourOf(colour)} />
        </button>
      }
    >
      <IdentityFields identity={identity} />
    </Popover>
  )
}
