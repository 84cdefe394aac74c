// What the file worker does, apart from its thread.
import * as Y from 'yjs'
import { mapDocument } from '../../shared/document/layout.ts'
import { wantedAssets } from '../../shared/file/check-map.ts'
import { openFile, packFile } from '../../shared/file/pack-file.ts'
import { readMapFace } from '../session/read-map-face.ts'
import { fingerprintOf } from './file-fingerprint.ts'
import type { PressRequests } from './press-messages.ts'

export function createPressWork(): PressRequests {
  let laid: { readonly update: Uint8Array; readonly map: ReturnType<typeof mapDocument> } | null =
    null
  return {
    lay(update) {
      laid?.map.doc.destroy()
      const doc = new Y.Doc()
      Y.applyUpdate(doc, update)
      laid = { update, map: mapDocument(doc) }
      return wantedAssets(laid.map)
    },
    pack({ assets, thumbnail, facts }) {
      if (laid === null) throw new Error('Nothing was laid in to be packed')
      const packed = packFile(laid.map, { update: laid.update, assets, thumbnail }, facts)
      laid.map.doc.destroy()
      laid = null
      return packed
    },
    open(bytes) {
      const { map, manifest, update, assets, thumbnail } = openFile(bytes)
      const fingerprint = fingerprintOf(map.doc)
      const face = readMapFace(map)
      const cardCount = [...map.records.keys()].filter((id) => id.startsWith('shape:')).length
      map.doc.destroy()
      return { manifest, update, assets, thumbnail, fingerprint, face, cardCount }
    },
  }
}
