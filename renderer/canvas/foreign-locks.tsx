import { Lock } from 'lucide-react'
import { useEditor, useValue } from 'tldraw'
import { useBoardContext } from './board-context.ts'
import { isForeignTo } from './guards/guard-makers.ts'

/** A lock on what a contributor has chosen or points at and may not change. */
export function ForeignLocks() {
  const editor = useEditor()
  const { session } = useBoardContext()
  const locks = useValue(
    'locked cards',
    () => {
      const hovered = editor.getHoveredShape()
      const pointedAt = hovered === undefined ? [] : [hovered]
      const shapes = new Set([...editor.getSelectedShapes(), ...pointedAt])
      return [...shapes].flatMap((shape) => {
        const bounds = isForeignTo(session, shape) ? editor.getShapePageBounds(shape) : undefined
        return bounds === undefined ? [] : [{ id: shape.id, x: bounds.maxX, y: bounds.minY }]
      })
    },
    [editor, session],
  )
  return locks.map(({ id, x, y }) => (
    <div key={id} className="foreign-lock" style={{ transform: `translate(${x}px, ${y}px)` }}>
      <Lock aria-hidden />
    </div>
  ))
}
