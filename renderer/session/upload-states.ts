import { createWritable, type Readable } from '../../shared/document/readable.ts'
import type { BlobCopy, UploadState } from './blob-copy.ts'

export interface WatchedUploads {
  /** The copy, whose marks for this map are seen by {@link states}. */
  readonly copy: BlobCopy
  /** By hash; what is not in it was never sent from here. */
  readonly states: Readable<ReadonlyMap<string, UploadState>>
}

/** What became of sending the files of one map, as it changes in this window. */
export function watchUploads(copy: BlobCopy, mapId: string): WatchedUploads {
  const states = createWritable<ReadonlyMap<string, UploadState>>(new Map())
  const load = async () => {
    const stored = await copy.uploadsOf(mapId)
    states.set(new Map([...stored, ...states.get()]))
  }
  void load()
  return {
    states,
    copy: {
      ...copy,
      async mark(map, hash, state) {
        await copy.mark(map, hash, state)
        if (map === mapId) states.set(new Map(states.get()).set(hash, state))
      },
    },
  }
}
