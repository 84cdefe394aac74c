// What a touchpoint card is as a tldraw record. Its props are the facts of shared/map/touchpoint.ts.
import { T, type RecordProps, type TLBaseShape } from 'tldraw'
import {
  cardSize,
  channels,
  efforts,
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
  channel: T.literalEnum(...channels).nullable(),
  owner: T.literalEnum(...owners),
  visibility: T.literalEnum(...visibilities).nullable(),
  system: T.string,
  trackable: T.boolean.nullable(),
  personas: T.arrayOf(T.string),
  emotion: T.setEnum(new Set(emotions)).nullable(),
  effort: T.setEnum(new Set(efforts)).nullable(),
  time: T.number.nullable(),
  message: T.string,
  messageDate: T.string,
  pillars: T.arrayOf(T.string),
  needs: T.arrayOf(T.string),
  evidence: T.literalEnum(...evidenceGrades),
  evidenceDate: T.string,
  evidenceSource: T.string,
  status: T.literalEnum(...statuses),
  notes: T.string,
}
