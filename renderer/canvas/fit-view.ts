// Shows the map in what is free of the board: beside the row labels, below the stage headers and
// above the tools, all of which keep their size on every zoom.
import { Box, type Editor, type TLCameraMoveOptions, type TLShapeId } from 'tldraw'
import { isLocalShape } from './guards/local-shapes.ts'
import { labelWidth, type LaneLayout } from './lanes/lane-layout.ts'

const roomAround = 24
/** The tools at the bottom with the room around them. */
const toolsHeight = 68
/** Smaller than this nobody reads a card; wider maps then go on to the right. */
const leastAtStart = 0.55
/** On a large screen cards may grow, so that they are read from the back of the room. */
const most = 1.5
const least = 0.05

/** Makes every way of seeing the whole map (button, key, menu) use the free room. */
export function fitBetweenPanels(editor: Editor, layout: () => LaneLayout): void {
  editor.zoomToFit = (options) => {
    const lanes = layout()
    const content = contentBounds(editor, lanes)
    const room = freeRoom(editor, lanes.header)
    const zoom = Math.min(most, Math.max(least, Math.min(room.w / content.w, room.h / content.h)))
    const left = room.x + Math.max(0, (room.w - content.w * zoom) / 2)
    return show(editor, content, { left, top: room.y, zoom }, options)
  }
}

/** Brings shapes into the free room together, no larger than they are drawn. */
export function fitShapes(editor: Editor, ids: readonly TLShapeId[], layout: LaneLayout): void {
  const boxes = ids.flatMap((id) => editor.getShapePageBounds(id) ?? [])
  if (boxes.length === 0) return
  const part = Box.Common(boxes)
  const room = freeRoom(editor, layout.header)
  const zoom = Math.min(1, Math.max(least, Math.min(room.w / part.w, room.h / part.h)))
  showInMiddle(editor, part, layout, zoom, { animation: { duration: 180 } })
}

/** A part of the page in the middle of the free room, but no blank beside the map while there is more of it. */
export function showInMiddle(
  editor: Editor,
  part: Box,
  layout: LaneLayout,
  zoom: number,
  options: TLCameraMoveOptions,
): void {
  const room = freeRoom(editor, layout.header)
  const map = contentBounds(editor, layout)
  const left = middle(room.x, room.maxX, part.w * zoom, {
    before: (part.x - map.x) * zoom,
    after: (map.maxX - part.maxX) * zoom,
  })
  const top = middle(room.y, room.maxY, part.h * zoom, {
    before: (part.y - map.y) * zoom,
    after: (map.maxY - part.maxY) * zoom,
  })
  show(editor, part, { left, top, zoom }, options)
}

/** Where a piece of a line begins that stands in the middle of a room, or nearer to its end of the line. */
function middle(
  from: number,
  to: number,
  size: number,
  { before, after }: { readonly before: number; readonly after: number },
): number {
  const centred = (from + to - size) / 2
  return Math.min(Math.max(centred, to - size - after), from + before)
}

/** The whole width where it can be read, from the top left corner. */
export function showFromStart(editor: Editor, { width, height, header }: LaneLayout): void {
  const room = freeRoom(editor, header)
  const wide = room.w / Math.max(width, 1)
  const high = room.h / Math.max(height, 1)
  const zoom = Math.max(leastAtStart, Math.min(wide, Math.max(1, Math.min(most, high))))
  show(editor, new Box(), { left: room.x, top: room.y, zoom }, { immediate: true })
}

/** All of a part of the page, as large as the free room allows. */
export function showPart(
  editor: Editor,
  part: Box,
  { header }: LaneLayout,
  options: TLCameraMoveOptions,
): void {
  const room = freeRoom(editor, header)
  const zoom = Math.min(most, Math.max(least, Math.min(room.w / part.w, room.h / part.h)))
  const left = room.x + Math.max(0, (room.w - part.w * zoom) / 2)
  show(editor, part, { left, top: room.y, zoom }, options)
}

/** In pixels of the board's own box. */
export function freeRoom(editor: Editor, header: number): Box {
  const { w, h } = editor.getViewportScreenBounds()
  const left = labelWidth + roomAround
  const top = header + roomAround
  return new Box(left, top, Math.max(1, w - left - roomAround), Math.max(1, h - top - toolsHeight))
}

/** The grid and all that people made, without headers and labels. */
function contentBounds(editor: Editor, { width, height, parking }: LaneLayout): Box {
  const boxes = [new Box(0, 0, Math.max(1, width), Math.max(1, height))]
  if (parking !== null) boxes.push(new Box(parking.x, 0, parking.width, parking.height))
  for (const shape of editor.getCurrentPageShapes()) {
    const bounds = isLocalShape(shape) ? undefined : editor.getShapePageBounds(shape)
    if (bounds !== undefined) boxes.push(bounds)
  }
  return Box.Common(boxes)
}

function show(
  editor: Editor,
  content: Box,
  { left, top, zoom }: { readonly left: number; readonly top: number; readonly zoom: number },
  options: TLCameraMoveOptions | undefined,
): Editor {
  const camera = { x: left / zoom - content.x, y: top / zoom - content.y, z: zoom }
  return editor.setCamera(camera, options)
}
