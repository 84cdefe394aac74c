import './status.css'
import { ShieldAlert } from 'lucide-react'
import type { Readable } from '../../../shared/document/readable.ts'
import type { IgnoredFramework } from '../../../shared/framework/follow-pin.ts'
import { useText } from '../../messages/use-text.ts'
import { Tooltip } from '../../ui/tooltip.tsx'
import { useReadable } from '../../ui/use-readable.ts'

export interface IgnoredFrameworkMarkProps {
  readonly ignored: Readable<readonly IgnoredFramework[]>
}

/** Says that somebody wrote a framework that is not what it claims, and that the lanes stay. */
export function IgnoredFrameworkMark({ ignored }: IgnoredFrameworkMarkProps) {
  const text = useText()
  const all = useReadable(ignored)
  const [first] = all
  if (first === undefined) return null
  return (
    <Tooltip
      label={text(`status.ignoredFramework.${first.reason}`, {
        version: first.version.split('@').at(-1) ?? '',
      })}
    >
      <button type="button" className="map-mark">
        <ShieldAlert aria-hidden />
        {text('status.ignoredFramework')}
      </button>
    </Tooltip>
  )
}
