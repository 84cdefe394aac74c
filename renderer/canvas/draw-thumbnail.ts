import type { Box, Editor, TLShape } from 'tldraw'
import { drawOutline } from './draw-outline.ts'
import { isLocalShape } from './guards/local-shapes.ts'

/** As wide as a card of Home on a dense screen, in pixels. */
const thumbnailWidth = 480
/** Drawing more shapes than this in full takes longer than a frame. */
const smallMap = 300

/** A PNG data address of the whole map; null while it holds no cards. */
export async function drawThumbnail(editor: Editor): Promise<string | null> {
  const shapes = editor.getCurrentPageShapes()
  const bounds = editor.getCurrentPageBounds()
  if (bounds === undefined || shapes.every(isLocalShape)) return null
  const blob =
    shapes.length > smallMap
      ? await drawOutline(editor, bounds, thumbnailWidth)
      : await drawInFull(editor, shapes, bounds)
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () =>
      resolve(typeof reader.result === 'string' ? reader.result : null),
    )
    reader.addEventListener('error', () =>
      reject(reader.error ?? new Error('The thumbnail could not be read.')),
    )
    reader.readAsDataURL(blob)
  })
}

async function drawInFull(editor: Editor, shapes: TLShape[], bounds: Box): Promise<Blob> {
  const { blob } = await editor.toImage(shapes, {
    format: 'png',
    background: true,
    darkMode: false,
    padding: 0,
    pixelRatio: 1,
    scale: Math.min(1, thumbnailWidth / bounds.w),
  })
  return blob
}
