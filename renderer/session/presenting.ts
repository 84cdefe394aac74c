// What the facilitator's window says to the presenter window: which part of the map to show. Both are
// windows of one browser or app, so it takes neither a server nor a place in the document.
import { isFields } from '../../shared/document/entity.ts'
import { createWritable, type Readable } from '../../shared/document/readable.ts'
import type { StageId } from '../../shared/framework/framework.ts'
import { filterOf, type Filter } from '../../shared/map/filter/filter.ts'
import { wordingFrom, type BoardWording } from './board-wording.ts'
import type { ViewRect } from './map-session.ts'

export type PresentedPart =
  | { readonly kind: 'view'; readonly rect: ViewRect }
  | { readonly kind: 'map' }
  | { readonly kind: 'stage'; readonly stageId: StageId }

export interface Presented {
  /** Yjs client id of the window that says so: its own cursor is not shown. */
  readonly leader: number
  readonly part: PresentedPart
  /** The leader's board in pixels, so that headers and names are as large beside the cards. */
  readonly board: { readonly w: number; readonly h: number }
  readonly wording: BoardWording
  readonly filter: Filter
  readonly isDark: boolean
}

interface PresentingLine {
  tell(presented: Presented): void
  /** Calls back when a presenter window has opened and knows nothing yet. */
  onAsked(listener: () => void): void
  close(): void
}

const question = 'what is shown?'

/** The facilitator's end. */
export function openPresenting(mapId: string): PresentingLine {
  const channel = channelOf(mapId)
  return {
    tell: (presented) => say(channel, presented),
    onAsked(listener) {
      channel.addEventListener('message', ({ data }) => {
        if (data === question) listener()
      })
    },
    close: () => channel.close(),
  }
}

/** The presenter window's end; null until it was told. */
export function watchPresented(mapId: string): Readable<Presented | null> {
  const presented = createWritable<Presented | null>(null)
  return {
    get: () => presented.get(),
    subscribe(listener) {
      const stop = presented.subscribe(listener)
      const channel = channelOf(mapId)
      channel.addEventListener('message', ({ data }) => {
        const next = presentedFrom(data)
        if (next !== null) presented.set(next)
      })
      say(channel, question)
      return () => {
        stop()
        channel.close()
      }
    },
  }
}

function channelOf(mapId: string): BroadcastChannel {
  return new BroadcastChannel(`pathlane:presenting:${mapId}`)
}

function say(channel: BroadcastChannel, message: Presented | typeof question): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- reason: a channel, no window
  channel.postMessage(message)
}

/** A window of another version may speak differently. */
function presentedFrom(data: unknown): Presented | null {
  if (!isFields(data) || typeof data['leader'] !== 'number') return null
  const { leader, board } = data
  const [part, wording] = [partFrom(data['part']), wordingFrom(data['wording'])]
  if (part === null || wording === null || !isFields(board)) return null
  const { w, h } = board
  if (!isSize(w) || !isSize(h)) return null
  const filter = filterOf(data['filter'])
  return { leader, part, board: { w, h }, wording, filter, isDark: data['isDark'] === true }
}

function partFrom(value: unknown): PresentedPart | null {
  if (!isFields(value)) return null
  const { kind, rect, stageId } = value
  if (kind === 'map') return { kind }
  if (kind === 'stage') {
    return typeof stageId === 'string' ? { kind, stageId: stageId as StageId } : null
  }
  if (kind !== 'view' || !isFields(rect)) return null
  const { x, y, w, h } = rect
  return isNumber(x) && isNumber(y) && isSize(w) && isSize(h)
    ? { kind, rect: { x, y, w, h } }
    : null
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}

function isSize(value: unknown): value is number {
  return isNumber(value) && value > 0
}
