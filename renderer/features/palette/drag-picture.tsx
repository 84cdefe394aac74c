import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { ChannelIcon } from './channel-icon.tsx'
import type { Offer } from './offer.ts'

/** A press becomes a drag after so many pixels. */
const dragFromPx = 4

export interface Press {
  readonly offer: Offer
  readonly pointerId: number
  readonly x: number
  readonly y: number
}

export interface DragPictureProps {
  readonly press: Press
  /** The press has become a drag. */
  readonly onDrag: () => void
  /** The pointer was released, after a drag. */
  readonly onDrop: (x: number, y: number) => void
  /** Nothing follows any more: dropped, released without a drag, or called off. */
  readonly onEnd: () => void
}

/** The card that follows the pointer from the palette to the board. */
export function DragPicture({ press, onDrag, onDrop, onEnd }: DragPictureProps) {
  const [place, setPlace] = useState<{ readonly x: number; readonly y: number } | null>(null)
  useEffect(() => {
    let isDragging = false
    const move = (event: PointerEvent) => {
      if (event.pointerId !== press.pointerId) return
      const far = Math.hypot(event.clientX - press.x, event.clientY - press.y) >= dragFromPx
      if (!isDragging && !far) return
      if (!isDragging) onDrag()
      isDragging = true
      setPlace({ x: event.clientX, y: event.clientY })
    }
    const release = (event: PointerEvent) => {
      if (event.pointerId !== press.pointerId) return
      onEnd()
      if (isDragging) onDrop(event.clientX, event.clientY)
    }
    const callOff = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      onEnd()
    }
    window.addEventListener('pointermove', move, true)
    window.addEventListener('pointerup', release, true)
    window.addEventListener('pointercancel', onEnd, true)
    window.addEventListener('keydown', callOff, true)
    return () => {
      window.removeEventListener('pointermove', move, true)
      window.removeEventListener('pointerup', release, true)
      window.removeEventListener('pointercancel', onEnd, true)
      window.removeEventListener('keydown', callOff, true)
    }
  }, [press, onDrag, onDrop, onEnd])
  if (place === null) return null
  const { offer } = press
  return createPortal(
    <div className="palette-picture" style={{ translate: `${place.x}px ${place.y}px` }} aria-hidden>
      <div className="palette-picture-card">
        <span className="palette-picture-title">{offer.facts.title}</span>
        {offer.channel === null ? null : <ChannelIcon channel={offer.channel} />}
      </div>
    </div>,
    document.body,
  )
}
