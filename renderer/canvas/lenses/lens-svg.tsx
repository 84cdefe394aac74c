import type { Theme } from '../shapes/colours.ts'
import { ChannelCounts } from './channels-svg.tsx'
import { Feelings } from './feelings-svg.tsx'
import type { LensProps } from './lens-shape.ts'
import { MetricBlocks } from './metrics-svg.tsx'
import { NeedBlocks } from './needs-svg.tsx'
import { OwnerShares } from './owners-svg.tsx'

/** What a lens shows, on screen and in exports alike. */
export function lensSvg({ w, h, strip, content }: LensProps, theme: Theme) {
  const top = h - strip
  switch (content.kind) {
    case 'feelings':
      return <Feelings w={w} h={h} curves={content.curves} note={content.note} theme={theme} />
    case 'channels':
      return <ChannelCounts stages={content.stages} top={top} theme={theme} />
    case 'owners':
      return <OwnerShares stages={content.stages} top={top} theme={theme} />
    case 'needs':
      return <NeedBlocks blocks={content.blocks} more={content.more} top={top} theme={theme} />
    default:
      return <MetricBlocks blocks={content.blocks} top={top} theme={theme} />
  }
}
