import { useState } from 'react'
import type { PlaceBeside } from '../../../shared/map/find-beside.ts'
import type { Board } from '../../canvas/board.ts'
import type { MapSession } from '../../session/map-session.ts'
import { FindBar } from './find-bar.tsx'
import { useFindKey } from './use-find-key.ts'

export interface FindPlaceProps {
  readonly session: MapSession
  readonly board: Board
  /** Shows what is not on the board; null: the board shows what was found. */
  readonly onBeside: (place: PlaceBeside | null) => void
}

/** The bar for finding text, from Ctrl+F until it is closed. */
export function FindPlace({ session, board, onBeside }: FindPlaceProps) {
  const [isOpen, setIsOpen] = useState(false)
  useFindKey(() => setIsOpen(true))
  const close = () => {
    setIsOpen(false)
    board.focus()
  }
  if (!isOpen) return null
  return <FindBar session={session} board={board} onBeside={onBeside} onClose={close} />
}
