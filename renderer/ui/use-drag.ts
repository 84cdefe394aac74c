import { useCallback, useEffect, useRef, useState, type PointerEvent } from 'react'

/** A press becomes a drag after so many pixels. */
const dragFromPx = 4

export interface Drag<T> {
  readonly what: T
  /** The pointer, in the window. */
  readonly x: number
  readonly y: number
  /** The place under the pointer: its `data-drop`, or as `placeAt` names it; or null. */
  readonly over: string | null
}

export interface DragOptions<T> {
  /** Dropped on a place. */
  readonly onDrop: (what: T, drop: string, x: number) => void
  /** Names places that are no elements, such as those on a board; asked before `data-drop`. */
  readonly placeAt?: (x: number, y: number) => string | null
  readonly disabled?: boolean
}

export interface DragField<T> {
  /** What is being dragged, from the moment it is no mere press. */
  readonly drag: Drag<T> | null
  readonly onPress: (what: T, event: PointerEvent) => void
  /** True for the click that ends a drag: it is no click. */
  readonly wasDragged: () => boolean
}

interface Press<T> {
  readonly what: T
  readonly pointerId: number
  readonly x: number
  readonly y: number
}

/** Drags something onto elements with `data-drop`, by mouse, pen or finger. Escape calls it off. */
export function useDrag<T>(options: DragOptions<T>): DragField<T> {
  const { onDrop, placeAt, disabled = false } = options
  const [press, setPress] = useState<Press<T> | null>(null)
  const [drag, setDrag] = useState<Drag<T> | null>(null)
  const dragged = useRef(false)
  const drop = useRef({ onDrop, placeAt })
  useEffect(() => {
    drop.current = { onDrop, placeAt }
  })
  useEffect(() => {
    if (press === null) return undefined
    const placeUnder = (x: number, y: number) => drop.current.placeAt?.(x, y) ?? dropUnder(x, y)
    return followPointer(press, {
      move(x, y) {
        dragged.current = true
        setDrag({ what: press.what, x, y, over: placeUnder(x, y) })
      },
      end(at) {
        setPress(null)
        setDrag(null)
        const over = at === null ? null : placeUnder(at.x, at.y)
        if (at !== null && over !== null) drop.current.onDrop(press.what, over, at.x)
      },
    })
  }, [press])
  const onPress = useCallback(
    (what: T, event: PointerEvent) => {
      dragged.current = false
      if (disabled || event.button !== 0) return
      setPress({ what, pointerId: event.pointerId, x: event.clientX, y: event.clientY })
    },
    [disabled],
  )
  return { drag, onPress, wasDragged: () => dragged.current }
}

interface DragEnds {
  readonly move: (x: number, y: number) => void
  /** Where it was dropped; null where it was no drag, or was called off. */
  readonly end: (at: { readonly x: number; readonly y: number } | null) => void
}

function followPointer(press: Press<unknown>, { move, end }: DragEnds): () => void {
  let isDragging = false
  const onMove = ({ pointerId, clientX, clientY }: globalThis.PointerEvent) => {
    if (pointerId !== press.pointerId) return
    isDragging ||= Math.hypot(clientX - press.x, clientY - press.y) >= dragFromPx
    if (isDragging) move(clientX, clientY)
  }
  const onRelease = ({ pointerId, clientX, clientY }: globalThis.PointerEvent) => {
    if (pointerId === press.pointerId) end(isDragging ? { x: clientX, y: clientY } : null)
  }
  const onCancel = () => end(null)
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    end(null)
  }
  window.addEventListener('pointermove', onMove, true)
  window.addEventListener('pointerup', onRelease, true)
  window.addEventListener('pointercancel', onCancel, true)
  window.addEventListener('keydown', onKey, true)
  return () => {
    window.removeEventListener('pointermove', onMove, true)
    window.removeEventListener('pointerup', onRelease, true)
    window.removeEventListener('pointercancel', onCancel, true)
    window.removeEventListener('keydown', onKey, true)
  }
}

function dropUnder(x: number, y: number): string | null {
  // all that lies there: what is dragged, or stands in a place, must not hide the place
  for (const element of document.elementsFromPoint(x, y)) {
    const drop = element.closest<HTMLElement>('[data-drop]')?.dataset['drop']
    if (drop !== undefined) return drop
  }
  return null
}
