// What copied cards take along into the clipboard beside what stands on the board of them.
import type { Editor, TLContent } from 'tldraw'
import { takeAlong, takenAlongFrom, type TakenAlong } from '../../../shared/map/taken-along.ts'
import type { MapSession } from '../../session/map-session.ts'

/** The name under which it stands in the content that tldraw puts into the clipboard. */
const key = 'taken'

export function copyAlong(
  editor: Editor,
  session: Pick<MapSession, 'mapId' | 'view' | 'blobs'>,
): void {
  const getContent = editor.getContentFromCurrentPage.bind(editor)
  editor.getContentFromCurrentPage = (shapes) => {
    const content = getContent(shapes)
    if (content === undefined) return content
    const ids = content.shapes.map(({ id }) => id)
    const taken = takeAlong(session.mapId, session.view.get(), ids)
    // reason: another map finds them on this device, and can't ask for them in this map's room
    for (const { files } of Object.values(taken.cards))
      for (const { hash } of files) void session.blobs.bytesOf(hash)
    return { ...content, [key]: taken }
  }
}

export function takenIn(content: TLContent): TakenAlong | null {
  return takenAlongFrom(Reflect.get(content, key))
}
