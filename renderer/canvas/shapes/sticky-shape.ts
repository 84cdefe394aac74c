import { T, type RecordProps, type TLBaseShape, type TLShape } from 'tldraw'
import { stickyColours, stickySize, type StickyColour } from '../../../shared/map/sticky.ts'

export interface StickyProps {
  readonly w: number
  readonly h: number
  readonly text: string
  readonly colour: StickyColour
}

export type StickyShape = TLBaseShape<'sticky', StickyProps>

export function isSticky(shape: TLShape): shape is StickyShape {
  return shape.type === 'sticky'
}

export const stickyDefaults: StickyProps = {
  w: stickySize.width,
  h: stickySize.height,
  text: '',
  colour: 'yellow',
}

export const stickyProps: RecordProps<StickyShape> = {
  w: T.nonZeroNumber,
  h: T.nonZeroNumber,
  text: T.string,
  colour: T.literalEnum(...stickyColours),
}
