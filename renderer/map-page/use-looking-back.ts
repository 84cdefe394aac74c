import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { createWritable, type Writable } from '../../shared/document/readable.ts'
import type { Board, BoardRect } from '../canvas/board.ts'
import { noChangeMarks, type ChangeMarks } from '../canvas/marks/change-mark.ts'
import {
  openHistoryDesk,
  type DeskState,
  type HistoryDesk,
  type Side,
} from '../history/history-desk.ts'
import type { MapHistory } from '../history/map-history.ts'
import type { MapSession } from '../session/map-session.ts'
import { useReadable } from '../ui/use-readable.ts'

export interface LookingBack {
  readonly desk: HistoryDesk
  readonly state: DeskState
  /** Somebody looks back or compares. */
  readonly isOn: boolean
  /** The board that shows earlier states, once it is there. */
  readonly stillBoard: Board | null
  readonly onStillBoard: (board: Board | null) => void
  /** What both boards mark. */
  readonly marks: Writable<ChangeMarks>
  /** Leads to something on the board of one of the two states that are compared. */
  readonly show: (id: string, side: Side) => void
}

interface Shown {
  readonly id: string
  readonly side: Side
}

/** What this window looks at while it looks back. The eye stays where it is from one board to the other. */
export function useLookingBack(
  session: MapSession,
  history: MapHistory,
  board: Board | null,
  isPanelOpen: boolean,
): LookingBack {
  const [seen] = useState(() => createWritable<BoardRect>({ x: 0, y: 0, w: 1440, h: 800 }))
  const desk = useMemo(
    () => openHistoryDesk({ history, session, sight: () => seen.get() }),
    [history, session, seen],
  )
  const state = useReadable(desk.state)
  const [stillBoard, setStillBoard] = useState<Board | null>(null)
  const [marks] = useState(() => createWritable(noChangeMarks))
  const [wanted, setWanted] = useState<Shown | null>(null)
  const { isPast } = state
  useEffect(() => () => desk.dispose(), [desk])
  useEffect(() => {
    if (!isPanelOpen) desk.look(null)
  }, [desk, isPanelOpen])
  useSameSight(seen, board, stillBoard, isPast)
  const side = state.looking.kind === 'comparison' ? state.looking.side : 'later'
  const shownBoard = isPast ? stillBoard : board
  useEffect(() => {
    if (wanted === null || wanted.side !== side || shownBoard === null) return undefined
    // reason: what changed in the document is on the board a frame later
    const frame = requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        shownBoard.show(wanted.id)
        setWanted(null)
      }),
    )
    return () => cancelAnimationFrame(frame)
  }, [wanted, side, shownBoard])
  const show = useCallback(
    (id: string, on: Side) => {
      desk.showSide(on)
      setWanted({ id, side: on })
    },
    [desk],
  )
  const isOn = state.looking.kind !== 'now'
  return { desk, state, isOn, stillBoard, onStillBoard: setStillBoard, marks, show }
}

/** Whichever board comes to the front shows the part of the map that the other one showed. */
function useSameSight(
  seen: Writable<BoardRect>,
  board: Board | null,
  stillBoard: Board | null,
  isPast: boolean,
): void {
  const wasPast = useRef(false)
  const corner = useRef<Corner | null>(null)
  useEffect(() => {
    const front = isPast ? stillBoard : board
    if (front === null) return undefined
    if (wasPast.current !== isPast) {
      lookFrom(front, corner.current)
      board?.takeKeys(!isPast)
    }
    wasPast.current = isPast
    const note = () => {
      const { rect } = front.view.get()
      corner.current = { x: rect.x, y: rect.y, zoom: front.zoom.get() }
      seen.set(rect)
    }
    note()
    return front.view.subscribe(note)
  }, [seen, board, stillBoard, isPast])
}

/** Where a view begins, in page units, and its zoom: the same on boards of any size. */
interface Corner {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

function lookFrom(board: Board, corner: Corner | null): void {
  if (corner === null) return
  const { x, y, zoom } = corner
  const { w, h } = board.view.get().size
  board.lookAt({ x, y, w: w / zoom, h: h / zoom })
}
