import './drag-picture.css'
import { createPortal } from 'react-dom'

export interface DragPictureProps {
  /** Where the pointer is, in the window. */
  readonly x: number
  readonly y: number
  readonly label: string
}

/** What is dragged follows the pointer as a small sheet with its name. */
export function DragPicture({ x, y, label }: DragPictureProps) {
  return createPortal(
    <span className="drag-picture" style={{ translate: `${x}px ${y}px` }} aria-hidden>
      {label}
    </span>,
    document.body,
  )
}
