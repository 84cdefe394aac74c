import {
  createTLStore,
  DocumentRecordType,
  PageRecordType,
  TLDOCUMENT_ID,
  type IndexKey,
  type TLAssetStore,
  type TLPageId,
  type TLStore,
} from 'tldraw'
import { pageId } from '../../shared/document/layout.ts'
import type { BlobStore } from '../session/blobs.ts'
import { createBoardSchema } from './board-schema.ts'

/** An empty store of one window. Document and page have fixed ids and are never stored. */
export function createBoardStore(blobs: BlobStore): TLStore {
  const store = createTLStore({ schema: createBoardSchema(), assets: assetStore(blobs) })
  store.mergeRemoteChanges(() => {
    store.put([
      DocumentRecordType.create({ id: TLDOCUMENT_ID, name: '' }),
      PageRecordType.create({ id: pageId as TLPageId, name: '', index: 'a1' as IndexKey }),
    ])
  })
  return store
}

/** Pictures live in the blob store: never in the document, and never anywhere else. */
function assetStore(blobs: BlobStore): TLAssetStore {
  return {
    upload: async (_asset, file) => ({ src: (await blobs.put(file)).src }),
    resolve: (asset) => {
      const { src } = asset.props
      return typeof src === 'string' ? blobs.resolve(src) : null
    },
  }
}
