import { useCallback, useRef, useState, type PointerEvent } from 'react'
import type { Board } from '../../canvas/board.ts'
import type { DragPictureProps, Press } from './drag-picture.tsx'
import type { Offer } from './offer.ts'

export interface OfferDrag {
  readonly onPress: (offer: Offer, event: PointerEvent) => void
  /** True for the click that ends a drag: it must not add a second card. */
  readonly wasDragged: () => boolean
  readonly picture: DragPictureProps | null
}

/** Drags an offer from the palette onto the board, by mouse, pen or finger. */
export function useOfferDrag(board: Board, onUse: (kind: string | undefined) => void): OfferDrag {
  const [press, setPress] = useState<Press | null>(null)
  const dragged = useRef(false)
  const onPress = useCallback((offer: Offer, event: PointerEvent) => {
    if (event.button !== 0) return
    dragged.current = false
    setPress({ offer, pointerId: event.pointerId, x: event.clientX, y: event.clientY })
  }, [])
  const onDrag = useCallback(() => {
    dragged.current = true
  }, [])
  const onEnd = useCallback(() => setPress(null), [])
  const onDrop = useCallback(
    (x: number, y: number) => {
      if (press === null || !isOverBoard(x, y)) return
      board.dropTouchpoint(press.offer.facts, x, y)
      onUse(press.offer.facts.kind)
      board.focus()
    },
    [board, press, onUse],
  )
  return {
    onPress,
    wasDragged: () => dragged.current,
    picture: press === null ? null : { press, onDrag, onDrop, onEnd },
  }
}

function isOverBoard(x: number, y: number): boolean {
  return document.elementFromPoint(x, y)?.closest('.board') !== null
}
