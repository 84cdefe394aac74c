// Cards from the clipboard, of this map or another: lanes and what a map can't hold stay behind, pictures go
// into this map's blob store. A card that was cut comes back as the same card, with its comments and files.
import {
  createBindingId,
  createShapeId,
  type Editor,
  type TLAsset,
  type TLContent,
  type TLShape,
  type TLShapeId,
  type VecLike,
} from 'tldraw'
import { addAttachments } from '../../../shared/map/edit-attachments.ts'
import {
  membersCalled,
  type TakenAlong,
  type TakenFile,
  type TakenSet,
} from '../../../shared/map/taken-along.ts'
import { Problem, type ProblemCode } from '../../../shared/problems.ts'
import type { BlobStore } from '../../session/blobs.ts'
import type { MapSession } from '../../session/map-session.ts'
import { isTouchpoint } from '../lanes/cell-content.ts'
import { canStandOnBoards } from '../shapes/shape-types.ts'
import { imageAsset } from './add-images.ts'
import { takenIn } from './copy-along.ts'

export type PastingSession = Pick<MapSession, 'mapId' | 'map' | 'view' | 'blobs' | 'handOver'>

/** @param onLeft told where something of the cards stayed behind */
export async function pasteCards(
  editor: Editor,
  session: PastingSession,
  content: TLContent,
  point: VecLike | undefined,
  onLeft: (code: ProblemCode) => void,
): Promise<void> {
  if (!isContent(content)) throw new Problem('clipboard-unreadable')
  const taken = takenIn(content)
  const fitting = withOwnIds(session, await fittingContent(session, content, taken), taken)
  const files = await filesToAdd(session, fitting.idOf, taken)
  if (fitting.content.shapes.length === 0 || editor.isDisposed || editor.getIsReadonly()) return
  editor.markHistoryStoppingPoint('paste')
  // reason: pasted among the children of a selected card's cell they would be placed by that cell
  editor.selectNone()
  try {
    editor.putContentOntoCurrentPage(fitting.content, {
      select: true,
      preserveIds: true,
      ...(point === undefined ? {} : { point }),
    })
  } catch (cause) {
    // reason: tldraw refuses what a newer board or a forger put into the clipboard by throwing
    throw new Problem('clipboard-unreadable', { cause })
  }
  // reason: the files belong to the step of undo in which their cards came
  session.handOver()
  for (const { cardId, file } of files.here) {
    if (editor.getShape(cardId) === undefined) continue
    addAttachments(session.map, cardId, [file], file.addedAt)
  }
  if (files.missing > 0) onLeft('files-stayed-behind')
  else if (hasLeftMembers(session, taken)) onLeft('members-stayed-behind')
}

/** What this map can hold of it, in its own words. */
async function fittingContent(
  session: PastingSession,
  content: TLContent,
  taken: TakenAlong | null,
): Promise<TLContent> {
  const shapes = content.shapes
    .filter((shape) => canStandOnBoards(shape.type))
    .map((shape) => withMembersHere(session, shape, taken))
  const ids = new Set(shapes.map((shape) => shape.id))
  const assets = await Promise.all(content.assets.map((asset) => ownAsset(session.blobs, asset)))
  return {
    schema: content.schema,
    shapes,
    rootShapeIds: content.rootShapeIds.filter((id) => ids.has(id)),
    bindings: (content.bindings ?? []).filter(
      (binding) => ids.has(binding.fromId) && ids.has(binding.toId),
    ),
    assets: assets.filter((asset) => asset !== null),
  }
}

interface OwnContent {
  readonly content: TLContent
  /** The id that a shape has here, by the one that it was copied under. */
  readonly idOf: ReadonlyMap<TLShapeId, TLShapeId>
}

/** A card that this map has no more keeps its id; all others get a new one. */
function withOwnIds(
  { mapId, map }: PastingSession,
  content: TLContent,
  taken: TakenAlong | null,
): OwnContent {
  const idOf = new Map(
    content.shapes.map(({ id }) => {
      const isBack = taken?.mapId === mapId && !map.records.has(id)
      return [id, isBack ? id : createShapeId()]
    }),
  )
  const own = <Id extends string>(id: Id): Id => (idOf.get(id as string as TLShapeId) ?? id) as Id
  return {
    idOf,
    content: {
      ...content,
      shapes: content.shapes.map((shape) => ({
        ...shape,
        id: own(shape.id),
        parentId: own(shape.parentId),
      })),
      rootShapeIds: content.rootShapeIds.map(own),
      bindings: (content.bindings ?? []).map((binding) => ({
        ...binding,
        id: createBindingId(),
        fromId: own(binding.fromId),
        toId: own(binding.toId),
      })),
    },
  }
}

/** In another map the members are those of the same name; what a map does not know it can't name. */
function withMembersHere(
  session: PastingSession,
  shape: TLShape,
  taken: TakenAlong | null,
): TLShape {
  const card = taken?.cards[shape.id]
  if (!isTouchpoint(shape) || (taken?.mapId === session.mapId && card !== undefined)) return shape
  const members =
    card === undefined
      ? knownMembers(session, shape.props)
      : membersCalled(card, session.view.get()).members
  return { ...shape, props: { ...shape.props, ...members } }
}

/** Of a card that says nothing of where it comes from, as older windows copy it. */
function knownMembers({ map }: PastingSession, props: object) {
  const known = (set: TakenSet): readonly string[] => {
    const ids: unknown = Reflect.get(props, set)
    return Array.isArray(ids) ? ids.filter((id): id is string => map[set].has(String(id))) : []
  }
  return { personas: known('personas'), needs: known('needs'), pillars: known('pillars') }
}

function hasLeftMembers({ mapId, view }: PastingSession, taken: TakenAlong | null): boolean {
  if (taken === null || taken.mapId === mapId) return false
  return Object.values(taken.cards).some((card) => membersCalled(card, view.get()).missing > 0)
}

interface FilesToAdd {
  readonly here: readonly { readonly cardId: TLShapeId; readonly file: TakenFile }[]
  /** How many are neither on this device nor on this map's server. */
  readonly missing: number
}

async function filesToAdd(
  { mapId, view, blobs }: PastingSession,
  idOf: ReadonlyMap<TLShapeId, TLShapeId>,
  taken: TakenAlong | null,
): Promise<FilesToAdd> {
  const known = new Set([...view.get().attachments.values()].map(({ hash }) => hash))
  const wanted = [...idOf].flatMap(([copied, cardId]) =>
    (taken?.cards[copied]?.files ?? []).map((file) => ({ cardId, file })),
  )
  const isHere = async ({ file }: (typeof wanted)[number]) =>
    (taken?.mapId === mapId && known.has(file.hash)) || (await blobs.bytesOf(file.hash)) !== null
  const areHere = await Promise.all(wanted.map(isHere))
  const here = wanted.filter((_, at) => areHere[at])
  return { here, missing: wanted.length - here.length }
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
