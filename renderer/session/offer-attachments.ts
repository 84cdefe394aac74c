// What came with a `.pathlane` file or was kept for another map lies on this device only: the server gets
// it when the map says that it has it.
import type { MapDocument } from '../../shared/document/layout.ts'
import { watchAttachments } from '../../shared/map/read-attachments.ts'
import type { BlobStore } from './blobs.ts'

/** @returns the end of it */
export function offerAttachments(map: MapDocument, blobs: Pick<BlobStore, 'offer'>): () => void {
  const attachments = watchAttachments(map)
  const offered = new Set<string>()
  const offer = () => {
    const hashes = [...attachments.get().values()].map(({ hash }) => hash)
    const fresh = hashes.filter((hash) => !offered.has(hash))
    for (const hash of fresh) offered.add(hash)
    void blobs.offer(fresh)
  }
  const stop = attachments.subscribe(offer)
  offer()
  return () => {
    stop()
    attachments.dispose()
  }
}
