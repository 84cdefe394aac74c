import { useQuickReactor, type Editor, type TLCamera } from 'tldraw'
import { useRef, type RefObject } from 'react'

/**
 * Places an element in the very frame in which tldraw moves its own layers, without rendering.
 * @param place may read signals; it runs again when they change
 */
export function useFollowCamera<E extends HTMLElement>(
  editor: Editor,
  place: (element: E, camera: TLCamera) => void,
  dependencies: readonly unknown[],
): RefObject<E | null> {
  const element = useRef<E>(null)
  useQuickReactor(
    'follow the camera',
    () => {
      const camera = editor.getCamera()
      if (element.current !== null) place(element.current, camera)
    },
    [editor, ...dependencies],
  )
  return element
}

/** Page units to pixels of the board's own box. */
export function toBoard(camera: TLCamera, value: number, axis: 'x' | 'y'): number {
  return (value + camera[axis]) * camera.z
}

/**
 * How far to move an element so that it ends at a pixel of the board, but never begins before it.
 * Left to the style sheet: reading an element's size here would lay out the whole page in each frame.
 */
export function endingAt(pixel: number): string {
  return `max(0px, ${pixel}px - 100%)`
}
