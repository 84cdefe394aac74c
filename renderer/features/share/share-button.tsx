import { Share2 } from 'lucide-react'
import { useText } from '../../messages/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { SharePanel } from './share-panel.tsx'

export interface ShareButtonProps {
  readonly mapId: string
  /** Origin of the sync server, or null where there is none. */
  readonly serverUrl: string | null
}

export function ShareButton({ mapId, serverUrl }: ShareButtonProps) {
  const text = useText()
  return (
    <Popover
      align="end"
      label={text('share.title')}
      trigger={
        <Button look="primary" icon={<Share2 />}>
          {text('share.open')}
        </Button>
      }
    >
      <SharePanel mapId={mapId} serverUrl={serverUrl} />
    </Popover>
  )
}
