// A map that is too large to be drawn in full beside one's work: its lanes and papers, without a word.
import type { Box, Editor, TLShape } from 'tldraw'
import type { Owner } from '../../shared/map/touchpoint.ts'
import { isTouchpoint } from './lanes/cell-content.ts'
import { isCell } from './shapes/cell-at.ts'
import {
  ownerColours,
  paperTones,
  stageColourTable,
  stickyTones,
  type Hex,
} from './shapes/colours.ts'
import { isSticky } from './shapes/sticky-shape.ts'

const tone = paperTones.light
const barWidth = 10

/**
 * The top of the map, as wide as the map and 10 : 16 as high at most.
 * @param width of the picture, in pixels
 */
export async function drawOutline(editor: Editor, bounds: Box, width: number): Promise<Blob> {
  const scale = Math.min(1, width / bounds.w)
  const height = Math.min(bounds.h, (bounds.w * 10) / 16)
  const canvas = new OffscreenCanvas(Math.ceil(bounds.w * scale), Math.ceil(height * scale))
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('There is nothing to draw on.')
  context.fillStyle = tone.wall
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.scale(scale, scale)
  context.translate(-bounds.x, -bounds.y)
  for (const shape of editor.getCurrentPageShapesSorted()) {
    const fill = paperOf(shape)
    const box = fill === null ? undefined : editor.getShapePageBounds(shape)
    if (fill === null || box === undefined) continue
    context.fillStyle = fill
    context.fillRect(box.x, box.y, box.w, box.h)
    if (!isTouchpoint(shape)) continue
    context.fillStyle = barOf(shape.props.owner)
    context.fillRect(box.x, box.y, barWidth, box.h)
  }
  return canvas.convertToBlob({ type: 'image/png' })
}

/** Null for what has no paper: drawings, texts and links. */
function paperOf(shape: TLShape): Hex | null {
  if (isTouchpoint(shape)) return tone.card
  if (isSticky(shape)) return stickyTones.light[shape.props.colour].paper
  if (!isCell(shape)) return null
  const { kind, colour } = shape.props
  if (kind === 'cell') return stageColourTable.light[colour].tint
  return kind === 'stage' ? stageColourTable.light[colour].solid : tone.margin
}

/** A joint card shows the first of its two owners: at this size a bar is a line. */
function barOf(owner: Owner): Hex {
  return ownerColours.light[owner === 'joint' ? 'marketing' : owner]
}
