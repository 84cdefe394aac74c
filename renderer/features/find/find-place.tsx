import { useState } from 'react'
import type { Board } from '../../canvas/board.ts'
import type { MapSession } from '../../session/map-session.ts'
import { FindBar } from './find-bar.tsx'
import { useFindKey } from './use-find-key.ts'

export interface FindPlaceProps {
  readonly session: MapSession
  readonly board: Board
}

/** The bar for finding text, from Ctrl+F until it is closed. */
export function FindPlace({ session, board }: FindPlaceProps) {
  const [isOpen, setIsOpen] = useState(false)
  useFindKey(() => setIsOpen(true))
  const close = () => {
    setIsOpen(false)
    board.focus()
  }
  return isOpen ? <FindBar session={session} board={board} onClose={close} /> : null
}
