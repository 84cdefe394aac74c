// What this window tells the others about itself. The channel sends only the latest, and slowly.
import { react, type Editor, type TLShapeId } from 'tldraw'
import type { PresenceChannel } from '../../session/presence.ts'
import type { Ghost } from '../../session/people.ts'

export function tellPeople(
  editor: Editor,
  channel: PresenceChannel,
  following: () => number | null,
): () => void {
  const stops = [
    tellCursor(editor, channel),
    react('tell selection', () => channel.setSelection(editor.getSelectedShapeIds())),
    react('tell editing', () => channel.setEditing(editor.getEditingShapeId())),
    react('tell following', () => channel.setFollowing(following())),
    react('tell view', () => channel.setViewport(editor.getViewportPageBounds().toJson())),
    react('tell drag', () => channel.setGhosts(ghostsOf(editor))),
    react('tell laser', () => channel.setLaser(laserOf(editor))),
  ]
  return () => {
    for (const stop of stops) stop()
    channel.setSelection([])
    channel.setEditing(null)
    channel.setGhosts([])
    channel.setLaser([])
  }
}

/** Only while the pointer is on the board: tldraw also reports moves when just the view moves. */
function tellCursor(editor: Editor, channel: PresenceChannel): () => void {
  const container = editor.getContainer()
  let isOver = false
  const enter = () => {
    isOver = true
  }
  const leave = () => {
    isOver = false
    channel.setCursor(null)
  }
  const tell = (info: { readonly name: string }) => {
    if (isOver && info.name === 'pointer_move')
      channel.setCursor(editor.inputs.currentPagePoint.toJson())
  }
  editor.on('event', tell)
  container.addEventListener('pointermove', enter, { capture: true })
  container.addEventListener('pointerleave', leave)
  return () => {
    editor.off('event', tell)
    container.removeEventListener('pointermove', enter, { capture: true })
    container.removeEventListener('pointerleave', leave)
    channel.setCursor(null)
  }
}

function ghostsOf(editor: Editor): readonly Ghost[] {
  if (!editor.isIn('select.translating')) return []
  return editor.getSelectedShapeIds().flatMap((id: TLShapeId) => {
    const bounds = editor.getShapePageBounds(id)
    return bounds === undefined ? [] : [[id, bounds.x, bounds.y] as const]
  })
}

function laserOf(editor: Editor): readonly (readonly [number, number])[] {
  const laser = editor.getInstanceState().scribbles.find((scribble) => scribble.color === 'laser')
  return laser === undefined ? [] : laser.points.map(({ x, y }) => [x, y] as const)
}
