import { useEditor, useValue } from 'tldraw'
import { useRef, type KeyboardEvent, type PointerEvent } from 'react'

export interface LaneDividerProps {
  /** `x` changes a width, `y` a height. */
  readonly axis: 'x' | 'y'
  readonly label: string
  readonly value: () => number
  readonly bounds: { readonly least: number; readonly most: number }
  /** Live while dragging, of this window only; null ends it. */
  readonly onPreview: (size: number | null) => void
  /** The one edit at the end. */
  readonly onCommit: (size: number) => void
}

const keyStep = 16

/** The edge of a lane or row that can be dragged, or moved with the arrow keys. */
export function LaneDivider(props: LaneDividerProps) {
  const { axis, label, bounds, onPreview, onCommit } = props
  const editor = useEditor()
  const grip = useRef<{ readonly pointer: number; readonly size: number } | null>(null)
  const size = useValue('size of a track', props.value, [props.value])
  const bound = (next: number) => Math.round(Math.min(bounds.most, Math.max(bounds.least, next)))
  const sizeAt = (event: PointerEvent) => {
    const pointer = axis === 'x' ? event.clientX : event.clientY
    return grip.current === null
      ? null
      : bound(grip.current.size + (pointer - grip.current.pointer) / editor.getZoomLevel())
  }
  const startDrag = (event: PointerEvent<HTMLDivElement>) => {
    event.stopPropagation()
    event.currentTarget.setPointerCapture(event.pointerId)
    grip.current = { pointer: axis === 'x' ? event.clientX : event.clientY, size: props.value() }
  }
  const endDrag = (event: PointerEvent<HTMLDivElement>) => {
    const next = sizeAt(event)
    const isChanged = next !== null && next !== grip.current?.size
    grip.current = null
    if (isChanged) onCommit(next)
    onPreview(null)
  }
  const moveByKey = (event: KeyboardEvent) => {
    const direction = directionOf(event.key, axis)
    if (direction === 0 || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    event.stopPropagation()
    onCommit(bound(props.value() + direction * keyStep))
  }
  return (
    <div
      role="separator"
      tabIndex={0}
      className="lane-divider"
      data-axis={axis}
      aria-orientation={axis === 'x' ? 'vertical' : 'horizontal'}
      aria-label={label}
      aria-valuenow={Math.round(size)}
      aria-valuemin={bounds.least}
      aria-valuemax={bounds.most}
      onPointerDown={startDrag}
      onPointerMove={(event) => {
        const next = sizeAt(event)
        if (next !== null) onPreview(next)
      }}
      onPointerUp={endDrag}
      onPointerCancel={() => {
        grip.current = null
        onPreview(null)
      }}
      onKeyDown={moveByKey}
    />
  )
}

function directionOf(key: string, axis: 'x' | 'y'): -1 | 0 | 1 {
  if (key === (axis === 'x' ? 'ArrowRight' : 'ArrowDown')) return 1
  if (key === (axis === 'x' ? 'ArrowLeft' : 'ArrowUp')) return -1
  return 0
}
