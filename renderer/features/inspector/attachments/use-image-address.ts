import { useEffect, useState } from 'react'
import type { BlobStore } from '../../../session/blobs.ts'

/** Where an image can be shown from, once it is here. The blob store keeps and ends the address. */
export function useImageAddress(blobs: BlobStore, hash: string | null): string | null {
  const [found, setFound] = useState<{ readonly hash: string; readonly address: string } | null>(
    null,
  )
  useEffect(() => {
    if (hash === null) return undefined
    let isOver = false
    const find = async () => {
      const address = await blobs.resolve(`asset:${hash}`)
      if (!isOver && address !== null) setFound({ hash, address })
    }
    void find()
    return () => {
      isOver = true
    }
  }, [blobs, hash])
  return found !== null && found.hash === hash ? found.address : null
}
