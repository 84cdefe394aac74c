// Puts bytes on disk and looks at them on the way.
import { open } from 'node:fs/promises'
import type { PutResult } from './blob-store.ts'
import type { BlobCheck } from './check-blob.ts'

/** The caller removes the file, whatever comes of it. */
export async function writeDraft(
  draft: string,
  bytes: AsyncIterable<Uint8Array>,
  check: BlobCheck,
): Promise<PutResult> {
  const handle = await open(draft, 'wx')
  try {
    for await (const chunk of bytes) {
      if (!check.add(chunk)) return 'too-large'
      await handle.writeFile(chunk)
    }
    await handle.sync()
    return check.result()
  } finally {
    await handle.close()
  }
}
