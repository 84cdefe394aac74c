import { paperTones, type Theme } from '../shapes/colours.ts'
import { channelGlyphs } from '../shapes/glyph-paths.ts'
import { GlyphPaths } from '../shapes/glyph.tsx'
import { interFamily } from '../shapes/inter-faces.ts'
import type { ChannelStage } from './lens-shape.ts'
import { channelColumns, channelLine, lensInset } from './share-lenses.ts'

interface ChannelCountsProps {
  readonly stages: readonly ChannelStage[]
  readonly top: number
  readonly theme: Theme
}

export function ChannelCounts({ stages, top, theme }: ChannelCountsProps) {
  return (
    <g transform={`translate(0 ${top})`} fontFamily={interFamily} fontSize={12} fontWeight={500}>
      {stages.map((stage) => (
        <ChannelsOfStage key={stage.x} stage={stage} theme={theme} />
      ))}
    </g>
  )
}

function ChannelsOfStage({
  stage: { x, w, counts },
  theme,
}: {
  readonly stage: ChannelStage
  readonly theme: Theme
}) {
  const tone = paperTones[theme]
  const columns = channelColumns(w)
  const lines = Math.ceil(counts.length / columns)
  return counts.map(({ channel, count, name }, at) => {
    const left = x + lensInset + Math.floor(at / lines) * (channelLine.width + channelLine.gap)
    const middle = (at % lines) * channelLine.height + channelLine.height / 2
    const ink = channel === null ? tone.faintInk : tone.ink
    return (
      <g key={name} transform={`translate(${left} ${middle})`} fill={ink}>
        {channel === null ? (
          <circle cx={7} cy={0} r={5.5} fill="none" stroke={ink} strokeDasharray="2 2" />
        ) : (
          <g transform="translate(0 -7) scale(0.875)">
            <GlyphPaths glyph={channelGlyphs[channel]} ink={ink} />
          </g>
        )}
        <text x={22} y={4.4}>
          {name}
        </text>
        <text x={channelLine.width} y={4.4} textAnchor="end" fontWeight={600}>
          {count}
        </text>
      </g>
    )
  })
}
