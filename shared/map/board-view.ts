// What is on a board as plain values, by the rules of the document (D5).
import type { RecordId } from '../document/record.ts'
import type { StageId } from '../framework/framework.ts'
import type { Home } from './home.ts'
import type { LinkKind, Outcome } from './link.ts'
import type { StickyColour } from './sticky.ts'
import type { TouchpointFacts } from './touchpoint.ts'

/** Lists are in the order of their ids; `findById` looks into them. */
export interface BoardView {
  readonly touchpoints: readonly Touchpoint[]
  readonly stickies: readonly Sticky[]
  /** Texts, drawings, pictures and groups. */
  readonly others: readonly OtherShape[]
  /** Every arrow, also one that leads from nothing or to nothing. */
  readonly arrows: readonly Arrow[]
  /** Arrows from one touchpoint to another. */
  readonly links: readonly Link[]
  /** Links that lead away from a touchpoint: its next steps. */
  readonly linksFrom: ReadonlyMap<RecordId, readonly Link[]>
  /** Links that lead to a touchpoint: its previous steps. */
  readonly linksTo: ReadonlyMap<RecordId, readonly Link[]>
  /** Where cards and other shapes are written, in units of what holds them. Changes while one is dragged. */
  readonly positions: readonly Position[]
}

/** What leads where. */
export type LinkedTouchpoints = Pick<BoardView, 'touchpoints' | 'links'>

interface OnBoard {
  readonly id: RecordId
  readonly home: Home
  /** Who made it (rule D10), or null where it names nobody. */
  readonly makerId: string | null
}

export interface Touchpoint extends OnBoard {
  readonly facts: TouchpointFacts
}

export interface Sticky extends OnBoard {
  readonly text: string
  readonly colour: StickyColour
}

export interface OtherShape extends OnBoard {
  readonly type: string
  readonly text: string
}

export interface Arrow {
  readonly id: RecordId
  /** A card or another shape that can be linked; null where it starts at none that is there. */
  readonly fromId: RecordId | null
  readonly toId: RecordId | null
  /** Null where nobody said. */
  readonly kind: LinkKind | null
  readonly outcome: Outcome | null
  readonly label: string
}

export interface Link {
  readonly id: RecordId
  readonly fromId: RecordId
  readonly toId: RecordId
  readonly kind: LinkKind
  readonly outcome: Outcome | null
  readonly label: string
}

export interface Position {
  readonly id: RecordId
  readonly x: number
  readonly y: number
}

/** The stage whose lane shows a card, or null. */
export function stageOf({ home }: { readonly home: Home }): StageId | null {
  return typeof home === 'string' ? null : home.stageId
}
