// Cards from the clipboard, of this map or another: lanes and what a map can't hold stay behind,
// personas that this map does not know are dropped, pictures go into this map's blob store.
import type { Editor, TLAsset, TLContent, TLShape, VecLike } from 'tldraw'
import type { MapDocument } from '../../../shared/document/layout.ts'
import { Problem } from '../../../shared/problems.ts'
import type { BlobStore } from '../../session/blobs.ts'
import { isTouchpoint } from '../lanes/cell-content.ts'
import { canStandOnBoards } from '../shapes/shape-types.ts'
import { imageAsset } from './add-images.ts'

export async function pasteCards(
  editor: Editor,
  session: { readonly map: MapDocument; readonly blobs: BlobStore },
  content: TLContent,
  point: VecLike | undefined,
): Promise<void> {
  if (!isContent(content)) throw new Problem('clipboard-unreadable')
  const shapes = content.shapes
    .filter((shape) => canStandOnBoards(shape.type))
    .map((shape) => withKnownPersonas(session.map, shape))
  const ids = new Set(shapes.map((shape) => shape.id))
  const assets = await Promise.all(content.assets.map((asset) => ownAsset(session.blobs, asset)))
  const fitting: TLContent = {
    ...content,
    shapes,
    rootShapeIds: content.rootShapeIds.filter((id) => ids.has(id)),
    bindings: (content.bindings ?? []).filter(
      (binding) => ids.has(binding.fromId) && ids.has(binding.toId),
    ),
    assets: assets.filter((asset) => asset !== null),
  }
  if (shapes.length === 0 || editor.isDisposed || editor.getIsReadonly()) return
  editor.markHistoryStoppingPoint('paste')
  // reason: pasted among the children of a selected card's cell they would be placed by that cell
  editor.selectNone()
  try {
    editor.putContentOntoCurrentPage(fitting, {
      select: true,
      ...(point === undefined ? {} : { point }),
    })
  } catch (cause) {
    // reason: tldraw refuses what a newer board or a forger put into the clipboard by throwing
    throw new Problem('clipboard-unreadable', { cause })
  }
}

/** The clipboard is anybody's: what it says of itself is checked before it is used. */
function isContent(content: TLContent): boolean {
  const { shapes, rootShapeIds, assets, bindings = [] } = content as Partial<TLContent>
  const isListOf = (list: unknown, isOne: (one: Record<string, unknown>) => boolean) =>
    Array.isArray(list) && list.every((one) => isRecord(one) && isOne(one))
  return (
    isListOf(shapes, (shape) => typeof shape['id'] === 'string' && isRecord(shape['props'])) &&
    isListOf(assets, (asset) => isRecord(asset['props'])) &&
    isListOf(bindings, (binding) => typeof binding['toId'] === 'string') &&
    Array.isArray(rootShapeIds)
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function withKnownPersonas(map: MapDocument, shape: TLShape): TLShape {
  if (!isTouchpoint(shape)) return shape
  const known: unknown = shape.props.personas
  const personas = Array.isArray(known) ? known.filter((id) => map.personas.has(id)) : []
  return { ...shape, props: { ...shape.props, personas } }
}

/** The clipboard carries a picture's bytes; anything that is not such a picture is left out. */
async function ownAsset(blobs: BlobStore, asset: TLAsset): Promise<TLAsset | null> {
  const { src } = asset.props
  if (asset.type !== 'image' || typeof src !== 'string') return null
  if (!src.startsWith('data:')) return (await blobs.resolve(src)) === null ? null : asset
  const file = blobFromDataAddress(src)
  if (file === null) return null
  const own = await imageAsset(blobs, file)
  return { ...asset, props: { ...asset.props, src: own.props.src } }
}

function blobFromDataAddress(address: string): Blob | null {
  const [head, body] = address.split(',', 2)
  const type = /^data:(image\/[a-z+.-]+);base64$/.exec(head ?? '')?.[1]
  if (type === undefined || body === undefined) return null
  const bytes = Uint8Array.from(atob(body), (letter) => letter.charCodeAt(0))
  return new Blob([bytes], { type })
}
