import { useState } from 'react'
import type { Board } from '../../canvas/board.ts'
import type { CommandDesk } from '../../session/command-desk.ts'
import type { MapSession } from '../../session/map-session.ts'
import { useCommands } from '../../ui/use-commands.ts'
import { FindBar } from './find-bar.tsx'
import { useFindKey } from '../../ui/use-find-key.ts'
import type { PlaceElsewhere } from './use-found.ts'

export interface FindPlaceProps {
  readonly session: MapSession
  readonly board: Board
  readonly commands: CommandDesk
  /** Shows what is no card; null: the board shows what was found. */
  readonly onElsewhere: (place: PlaceElsewhere | null) => void
}

/** The bar for finding text, from Ctrl+F until it is closed. */
export function FindPlace({ session, board, commands, onElsewhere }: FindPlaceProps) {
  const [isOpen, setIsOpen] = useState(false)
  useFindKey(() => setIsOpen(true))
  useCommands(commands, { find: () => setIsOpen(true) })
  const close = () => {
    setIsOpen(false)
    board.focus()
  }
  if (!isOpen) return null
  return <FindBar session={session} board={board} onElsewhere={onElsewhere} onClose={close} />
}
