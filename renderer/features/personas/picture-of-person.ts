import { maxFileBytes } from '../../session/blobs.ts'
import { Problem } from '../../../shared/problems.ts'

/** Wide enough for a projector, and small enough for every copy of a map. */
const side = 512

/**
 * The square of a photograph in which a face usually is, at most 512 pixels wide. What a browser can't
 * draw this way (an SVG) stays as it is. Throws Problem `image-too-large`.
 */
export async function pictureOfPerson(file: Blob): Promise<Blob> {
  if (file.size > maxFileBytes) throw new Problem('image-too-large')
  const photograph = await createImageBitmap(file).catch(() => null)
  if (photograph === null) return file
  const { width, height } = photograph
  const least = Math.min(width, height)
  const size = Math.min(side, least)
  const canvas = new OffscreenCanvas(size, size)
  const drawing = canvas.getContext('2d')
  // faces are above the middle of a tall photograph
  const top = (height - least) / 4
  drawing?.drawImage(photograph, (width - least) / 2, top, least, least, 0, 0, size, size)
  photograph.close()
  return drawing === null ? file : canvas.convertToBlob({ type: 'image/webp', quality: 0.88 })
}
