import './status.css'
import { Layers } from 'lucide-react'
import type { Readable } from '../../../shared/document/readable.ts'
import { useText } from '../../messages/use-text.ts'
import { Tooltip } from '../../ui/tooltip.tsx'
import { useReadable } from '../../ui/use-readable.ts'

/** Above this many shapes a board may become slow on a usual computer. */
const many = 2000

/** Says so quietly while a map is larger than a board is made for. */
export function CrowdedMark({ shapeCount }: { readonly shapeCount: Readable<number> }) {
  const text = useText()
  const count = useReadable(shapeCount)
  if (count <= many) return null
  return (
    <Tooltip label={text('status.crowded.meaning', { count })}>
      <button type="button" className="map-mark">
        <Layers aria-hidden />
        {text('status.crowded', { count })}
      </button>
    </Tooltip>
  )
}
