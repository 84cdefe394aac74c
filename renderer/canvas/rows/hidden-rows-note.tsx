import { useEditor, useValue } from 'tldraw'
import { useText } from '../../messages/use-text.ts'
import { useBoardContext } from '../board-context.ts'
import { toBoard, useFollowCamera } from '../lanes/follow-camera.ts'

/** Below the last row: what nobody sees, so that nobody takes it for lost. */
export function HiddenRowsNote() {
  const editor = useEditor()
  const { lanes, projection, countCards } = useBoardContext()
  const text = useText()
  const hidden = useValue('hidden rows', () => lanes.allRows.get().filter((row) => row.isHidden), [
    lanes,
  ])
  const cards = useValue(
    'cards in hidden rows',
    () => hidden.reduce((sum, row) => sum + countCards(row.id), 0),
    [hidden, countCards],
  )
  const note = useFollowCamera<HTMLParagraphElement>(
    editor,
    (element, camera) => {
      element.style.transform = `translateY(${toBoard(camera, projection.layout.get().height, 'y')}px)`
    },
    [projection, hidden.length],
  )
  if (hidden.length === 0) return null
  return (
    <p ref={note} className="hidden-rows-note">
      {text('rows.hiddenCards', { rows: hidden.length, cards })}
    </p>
  )
}
