import './status.css'
import { CircleHelp } from 'lucide-react'
import { useText } from '../../messages/use-text.ts'
import { Tooltip } from '../../ui/tooltip.tsx'
import { useReadable } from '../../ui/use-readable.ts'
import type { Readable } from '../../../shared/document/readable.ts'

/** How many records of the map this version can't show; nothing where it can show all. */
export function QuarantineMark({ quarantined }: { readonly quarantined: Readable<number> }) {
  const text = useText()
  const count = useReadable(quarantined)
  if (count === 0) return null
  return (
    <Tooltip label={text('status.quarantined.meaning')}>
      <button type="button" className="map-mark">
        <CircleHelp aria-hidden />
        {text('status.quarantined', { count })}
      </button>
    </Tooltip>
  )
}
