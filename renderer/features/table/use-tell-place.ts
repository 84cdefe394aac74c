import { useEffect } from 'react'
import type { RecordId } from '../../../shared/document/record.ts'
import type { Board } from '../../canvas/board.ts'
import type { MapSession } from '../../session/map-session.ts'

/**
 * Tells the others at which card this person is while they work in the table; afterwards it is what they
 * have selected on the board again.
 * @param cardId null while they are elsewhere, or at no card
 */
export function useTellPlace(
  { presence }: Pick<MapSession, 'presence'>,
  board: Pick<Board, 'selection'>,
  cardId: RecordId | null,
  isTyping: boolean,
): void {
  useEffect(() => {
    if (cardId === null) return
    presence.setSelection([cardId])
    presence.setEditing(isTyping ? cardId : null)
  }, [presence, cardId, isTyping])
  const isAtCard = cardId !== null
  useEffect(() => {
    if (!isAtCard) return undefined
    return () => {
      presence.setSelection(board.selection.get().map(({ id }) => id))
      presence.setEditing(null)
    }
  }, [presence, board, isAtCard])
}
