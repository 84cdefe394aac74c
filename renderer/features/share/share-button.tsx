import { Share2 } from 'lucide-react'
import { useText } from '../../messages/use-text.ts'
import type { Readable } from '../../../shared/document/readable.ts'
import type { SharedKind } from '../../session/join-link.ts'
import type { LinkDesk } from '../../session/link-desk.ts'
import { Button } from '../../ui/button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { SharePanel } from './share-panel.tsx'

export interface ShareButtonProps {
  readonly kind: SharedKind
  readonly id: string
  /** Origin of the sync server, or null where there is none. */
  readonly serverUrl: string | null
  /** Where links are made, for whoever may. */
  readonly links: Readable<LinkDesk | null>
  /** This window came by a link of its own: the bare one opens nothing. */
  readonly isByLink: boolean
}

export function ShareButton(props: ShareButtonProps) {
  const text = useText()
  return (
    <Popover
      align="end"
      label={text(`share.title.${props.kind}`)}
      trigger={
        <Button look="primary" icon={<Share2 />}>
          {text(`share.open.${props.kind}`)}
        </Button>
      }
    >
      <SharePanel {...props} />
    </Popover>
  )
}
