import type { Channel } from '../../../shared/map/touchpoint.ts'
import { channelGlyphs, glyphStroke } from '../../canvas/shapes/glyph-paths.ts'

export function ChannelIcon({ channel }: { readonly channel: Channel }) {
  const { line, solid } = channelGlyphs[channel]
  return (
    <svg viewBox="0 0 16 16" aria-hidden className="palette-icon">
      <path
        d={line ?? ''}
        fill="none"
        stroke="currentColor"
        strokeWidth={glyphStroke}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path d={solid ?? ''} fill="currentColor" />
    </svg>
  )
}
