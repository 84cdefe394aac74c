import { useEditor } from 'tldraw'
import { endingAt, toBoard, useFollowCamera } from './follow-camera.ts'

/** Where headers and labels meet: covers what scrolls beneath both. */
export function BoardCorner() {
  const editor = useEditor()
  const corner = useFollowCamera<HTMLDivElement>(
    editor,
    (element, camera) => {
      const left = endingAt(toBoard(camera, 0, 'x'))
      const top = endingAt(toBoard(camera, 0, 'y'))
      element.style.transform = `translate(${left}, ${top})`
    },
    [],
  )
  return <div ref={corner} className="board-corner" />
}
