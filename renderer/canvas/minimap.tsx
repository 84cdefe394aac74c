import { useEditor, useValue, type Editor } from 'tldraw'
import { useRef, type KeyboardEvent, type PointerEvent } from 'react'
import { useText } from '../messages/use-text.ts'
import { useBoardContext } from './board-context.ts'
import { isLocalShape } from './guards/local-shapes.ts'
import { labelWidth } from './lanes/lane-layout.ts'

const size = { width: 176, height: 104 } as const
const keyShare = 0.2

interface Picture {
  readonly viewBox: string
  readonly lanes: readonly {
    readonly key: string
    readonly x: number
    readonly w: number
    readonly colour: string
  }[]
  readonly header: number
  readonly height: number
  readonly cards: string
}

/** The whole map at a glance: lanes, cards and what is in view. Click, drag or use the arrow keys. */
export function Minimap() {
  const editor = useEditor()
  const { projection, lanes } = useBoardContext()
  const text = useText()
  const svg = useRef<SVGSVGElement>(null)
  const picture = useValue(
    'minimap',
    (): Picture => {
      const layout = projection.layout.get()
      const colourById = new Map(lanes.stages.get().map((stage) => [stage.id, stage.colour]))
      const right = layout.parking === null ? layout.width : layout.parking.x + layout.parking.width
      return {
        viewBox: `${-labelWidth} ${-layout.header} ${right + labelWidth} ${layout.height + layout.header}`,
        header: layout.header,
        height: layout.height,
        lanes: layout.lanes.map((lane) => ({
          key: lane.id,
          x: lane.start,
          w: lane.size,
          colour: `var(--stage-${colourById.get(lane.id) ?? 'slate'})`,
        })),
        cards: cardsPath(editor),
      }
    },
    [editor, projection, lanes],
  )
  const view = useValue('view', () => editor.getViewportPageBounds(), [editor])
  const goTo = (event: PointerEvent<SVGSVGElement>) => {
    const matrix = svg.current?.getScreenCTM()
    if (matrix == null) return
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse())
    editor.stopFollowingUser()
    editor.centerOnPoint({ x, y })
  }
  const goByKey = (event: KeyboardEvent) => {
    const step = stepOf(event.key)
    if (step === null) return
    event.preventDefault()
    event.stopPropagation()
    const { center, w, h } = editor.getViewportPageBounds()
    editor.centerOnPoint({
      x: center.x + step[0] * w * keyShare,
      y: center.y + step[1] * h * keyShare,
    })
  }
  return (
    <svg
      ref={svg}
      className="minimap"
      width={size.width}
      height={size.height}
      viewBox={picture.viewBox}
      role="slider"
      tabIndex={0}
      aria-label={text('board.minimap')}
      aria-valuenow={Math.round(view.center.x)}
      aria-valuetext={text('board.minimapValue', { zoom: editor.getZoomLevel() })}
      onPointerDown={(event) => {
        event.stopPropagation()
        event.currentTarget.setPointerCapture(event.pointerId)
        goTo(event)
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) goTo(event)
      }}
      onKeyDown={goByKey}
    >
      {picture.lanes.map(({ key, x, w, colour }) => (
        <g key={key} fill={colour}>
          <rect x={x} y={-picture.header} width={w} height={picture.header} />
          <rect x={x} y={0} width={w} height={picture.height} opacity={0.14} />
        </g>
      ))}
      <path className="minimap-cards" d={picture.cards} />
      <rect className="minimap-view" x={view.x} y={view.y} width={view.w} height={view.h} />
    </svg>
  )
}

/** One path for all cards: thousands of elements would cost more than the board itself. */
function cardsPath(editor: Editor): string {
  let path = ''
  for (const shape of editor.getCurrentPageShapes()) {
    if (isLocalShape(shape) || shape.type === 'arrow' || shape.type === 'group') continue
    const bounds = editor.getShapePageBounds(shape)
    if (bounds === undefined) continue
    const { x, y, w, h } = bounds
    path += `M${Math.round(x)} ${Math.round(y)}h${Math.round(w)}v${Math.round(h)}h${-Math.round(w)}z`
  }
  return path
}

function stepOf(key: string): readonly [number, number] | null {
  if (key === 'ArrowLeft') return [-1, 0]
  if (key === 'ArrowRight') return [1, 0]
  if (key === 'ArrowUp') return [0, -1]
  return key === 'ArrowDown' ? [0, 1] : null
}
