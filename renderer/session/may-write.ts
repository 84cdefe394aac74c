// Whether this window's role lets it do what a verb does. A contributor's verb runs on a copy first, and
// by the server's own rule: what it would refuse must not get into the document here, where it would
// stand between this device and the server for ever.
import * as Y from 'yjs'
import { mapDocument, type MapDocument } from '../../shared/document/layout.ts'
import { checkOwnChanges } from '../../shared/document/own-changes.ts'
import type { ServerLine } from './server-line.ts'

export type MayWrite<D> = (verb: (document: D) => unknown) => boolean

export function mayWriteAs(
  { role, personId }: Pick<ServerLine, 'role' | 'personId'>,
  { doc, maker }: MapDocument,
): MayWrite<MapDocument> {
  return (verb) => {
    if (role.get() !== 'contributor') return true
    const copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
    const before = Y.encodeStateVector(copy)
    verb({ ...mapDocument(copy), ...(maker === undefined ? {} : { maker }) })
    const update = Y.encodeStateAsUpdate(copy, before)
    copy.destroy()
    return checkOwnChanges(Y.decodeUpdate(update), doc, personId.get()) === 'own'
  }
}
