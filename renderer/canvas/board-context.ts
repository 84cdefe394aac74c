import { createContext, useContext } from 'react'
import type { Atom, Signal } from 'tldraw'
import type { StageId } from '../../shared/framework/framework.ts'
import type { Readable, Writable } from '../../shared/document/readable.ts'
import type { RecordId } from '../../shared/document/record.ts'
import type { RowId } from '../../shared/map/row.ts'
import type { MapSession } from '../session/map-session.ts'
import type { Announcer } from './announcer.ts'
import type { CurrentCell } from './lanes/current-cell.ts'
import type { ChangeMarks } from './marks/change-mark.ts'
import type { LaneProjection } from './lanes/project-lanes.ts'
import type { LaneState } from './lanes/lane-state.ts'
import type { Linking } from './linking.ts'
import type { MetricOnDesk } from './rows/metric-desk.ts'

/** What the parts of a mounted board share. */
export interface BoardContext {
  readonly session: MapSession
  readonly lanes: LaneState
  readonly projection: LaneProjection
  readonly currentCell: CurrentCell
  readonly linking: Linking
  readonly announcer: Announcer
  /** The number whose form is open, or null. */
  readonly metricDesk: Atom<MetricOnDesk | null>
  /** How many cards a row holds, hidden or not. Tracked. */
  readonly countCards: (rowId: RowId) => number
  readonly focusBoard: () => void
  readonly isReadOnly: Signal<boolean>
  readonly minimapShown: Writable<boolean>
  /** What differs from another state of the map while two are compared. */
  readonly changeMarks: Readable<ChangeMarks>
  /** Lanes can't be changed in a map; what somebody wants of a stage becomes a proposal. */
  readonly wantStageChange: (stageId: StageId) => void
  /** Reads the story from a touchpoint on. */
  readonly readFrom: (cardId: RecordId) => void
  /** Somebody wants to read the comments about a card or a cell. */
  readonly wantComments: (shapeId: string) => void
}

export const BoardContextOf = createContext<BoardContext | null>(null)

export function useBoardContext(): BoardContext {
  const context = useContext(BoardContextOf)
  if (context === null) throw new Error('A part of the board is used outside of a board.')
  return context
}
