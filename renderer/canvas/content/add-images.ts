import {
  AssetRecordType,
  createShapeId,
  MediaHelpers,
  type Editor,
  type TLAsset,
  type VecLike,
} from 'tldraw'
import type { BlobStore } from '../../session/blobs.ts'

/** An image is shown no larger than this, in page units. */
const largestSide = 320

/** Keeps the images in the blob store and shows them, the first one at the point. Throws Problem. */
export async function addImages(
  editor: Editor,
  blobs: BlobStore,
  files: readonly Blob[],
  point: VecLike,
): Promise<void> {
  const assets: TLAsset[] = []
  for (const file of files) assets.push(await imageAsset(blobs, file))
  // reason: storing takes a while, and the person may have left this map meanwhile
  if (assets.length === 0 || editor.isDisposed || editor.getIsReadonly()) return
  editor.markHistoryStoppingPoint('add images')
  editor.run(() => {
    editor.createAssets(assets)
    const ids = assets.map((asset, at) => {
      const { w, h } = shownSize(asset)
      const id = createShapeId()
      editor.createShape({
        id,
        type: 'image',
        x: point.x - w / 2 + at * 24,
        y: point.y - h / 2 + at * 24,
        props: { assetId: asset.id, w, h },
      })
      return id
    })
    editor.setSelectedShapes(ids)
  })
}

export async function imageAsset(blobs: BlobStore, file: Blob): Promise<TLAsset> {
  const { src, mimeType } = await blobs.put(file)
  const { w, h } = await MediaHelpers.getImageSize(file)
  return AssetRecordType.create({
    id: AssetRecordType.createId(),
    type: 'image',
    props: {
      name: file instanceof File ? file.name : '',
      src,
      w,
      h,
      mimeType,
      isAnimated: false,
      fileSize: file.size,
    },
    meta: {},
  })
}

function shownSize(asset: TLAsset): { readonly w: number; readonly h: number } {
  const { w, h } = asset.props as { readonly w: number; readonly h: number }
  const scale = Math.min(1, largestSide / Math.max(w, h, 1))
  return { w: Math.max(1, w * scale), h: Math.max(1, h * scale) }
}
