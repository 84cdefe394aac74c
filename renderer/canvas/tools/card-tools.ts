import { cardSize } from '../../../shared/map/touchpoint.ts'
import { stickySize } from '../../../shared/map/sticky.ts'
import { CardTool } from './place-card.ts'

export class TouchpointTool extends CardTool {
  static override id = 'touchpoint'
  protected override readonly card = {
    type: 'touchpoint',
    w: cardSize.width,
    h: cardSize.height,
  } as const
}

export class StickyTool extends CardTool {
  static override id = 'sticky'
  protected override readonly card = {
    type: 'sticky',
    w: stickySize.width,
    h: stickySize.height,
  } as const
}

/** Besides tldraw's own tools. */
export const cardTools = [TouchpointTool, StickyTool] as const
