// What a touchpoint card is as a tldraw record. Its props are the facts of shared/map/touchpoint.ts.
import { T, type RecordProps, type TLBaseShape } from 'tldraw'
import {
  cardSize,
  channels,
  emotions,
  evidenceGrades,
  owners,
  statuses,
  unsaidFacts,
  visibilities,
  type TouchpointFacts,
} from '../../../shared/map/touchpoint.ts'

export interface TouchpointProps extends TouchpointFacts {
  readonly w: number
  readonly h: number
}

export type TouchpointShape = TLBaseShape<'touchpoint', TouchpointProps>

export const touchpointDefaults: TouchpointProps = {
  ...unsaidFacts,
  w: cardSize.width,
  h: cardSize.height,
}

export const touchpointProps: RecordProps<TouchpointShape> = {
  w: T.nonZeroNumber,
  h: T.nonZeroNumber,
  title: T.string,
  kind: T.string,
  channel: T.literalEnum(...channels),
  owner: T.literalEnum(...owners),
  visibility: T.literalEnum(...visibilities),
  system: T.string,
  personas: T.arrayOf(T.string),
  emotion: T.setEnum(new Set(emotions)),
  message: T.string,
  evidence: T.literalEnum(...evidenceGrades),
  evidenceDate: T.string,
  evidenceSource: T.string,
  status: T.literalEnum(...statuses),
  notes: T.string,
}
