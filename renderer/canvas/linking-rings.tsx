import { useEditor, useValue } from 'tldraw'
import { useBoardContext } from './board-context.ts'

/** Shows the two cards of a link that is being made by keyboard. */
export function LinkingRings() {
  const editor = useEditor()
  const { linking } = useBoardContext()
  const rings = useValue(
    'cards being linked',
    () => {
      const { fromId, toId } = linking.state.get() ?? {}
      return [fromId, toId].flatMap((id) => {
        const bounds = id == null ? undefined : editor.getShapePageBounds(id)
        return bounds === undefined
          ? []
          : [{ end: id === fromId ? 'from' : 'to', bounds: bounds.toJson() }]
      })
    },
    [editor, linking],
  )
  return rings.map(({ end, bounds }) => (
    <div
      key={end}
      className="linking-ring"
      data-end={end}
      style={{
        transform: `translate(${bounds.x}px, ${bounds.y}px)`,
        width: bounds.w,
        height: bounds.h,
      }}
    />
  ))
}
