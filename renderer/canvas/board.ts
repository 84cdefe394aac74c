// The board as the rest of the app sees it. Implemented over tldraw in this folder; nothing of
// tldraw's own types appears here, so that its next major version touches one folder.
import type { Readable } from '../../shared/document/readable.ts'
import type { RecordId } from '../../shared/document/record.ts'
import type { CommentPlace } from '../../shared/map/comment.ts'
import type { CellId } from '../../shared/map/lane.ts'
import type { LinkKind, Outcome } from '../../shared/map/link.ts'
import type { StickyColour } from '../../shared/map/sticky.ts'
import type { TouchpointFacts } from '../../shared/map/touchpoint.ts'

export const boardTools = [
  'select',
  'hand',
  'touchpoint',
  'sticky',
  'text',
  'draw',
  'link',
  'eraser',
  'laser',
] as const
export type BoardTool = (typeof boardTools)[number]

/** What is selected, in the words of the domain. */
export type Selected =
  | {
      readonly kind: 'touchpoint'
      readonly id: RecordId
      readonly facts: TouchpointFacts
      readonly cellId: CellId | null
    }
  | {
      readonly kind: 'sticky'
      readonly id: RecordId
      readonly text: string
      readonly colour: StickyColour
    }
  | {
      readonly kind: 'link'
      readonly id: RecordId
      readonly label: string
      readonly linkKind: LinkKind
      readonly outcome: Outcome | null
    }
  | { readonly kind: 'other'; readonly id: RecordId; readonly type: string }

export interface BoardRect {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** Somebody wants to write a comment, or to read those about something. */
export type CommentWish =
  | { readonly kind: 'write' }
  | { readonly kind: 'read'; readonly shapeId: string }

/** What is seen of the board. */
export interface BoardSight {
  /** In page units. */
  readonly rect: BoardRect
  /** In pixels. */
  readonly size: { readonly w: number; readonly h: number }
}

export type Alignment = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom'

export interface Board {
  readonly selection: Readable<readonly Selected[]>
  /** Something selected may not be changed here: others made it. */
  readonly isSelectionForeign: Readable<boolean>
  readonly tool: Readable<BoardTool>
  /** 1 is 100 %. */
  readonly zoom: Readable<number>
  readonly view: Readable<BoardSight>
  /** How many shapes the map holds, without lanes. */
  readonly shapeCount: Readable<number>
  /** Records in the document that this version can't show; kept untouched. */
  readonly quarantined: Readable<number>
  /** The person whose view this window follows, by client id. */
  readonly following: Readable<number | null>

  /** What a comment would be about: the first selected card, else the cell in focus, else the board. */
  readonly commentPlace: Readable<CommentPlace>

  setTool(tool: BoardTool): void
  select(ids: readonly RecordId[]): void
  /** Adds cards one after the other in free places of a cell (the one in focus where none is named), selects them, and returns their ids. */
  addTouchpoints(facts: readonly Partial<TouchpointFacts>[], cellId?: CellId): readonly RecordId[]
  /** Adds a card where something was dropped, in client pixels. */
  dropTouchpoint(facts: Partial<TouchpointFacts>, clientX: number, clientY: number): void
  addImages(files: readonly File[]): Promise<void>
  deleteSelection(): void
  duplicateSelection(): void
  align(alignment: Alignment): void
  distribute(axis: 'horizontal' | 'vertical'): void
  zoomIn(): void
  zoomOut(): void
  zoomTo100(): void
  zoomToFit(): void
  zoomToSelection(): void
  selectAll(): void
  /** Those of these records that are on the board, as Tab walks them; what is in a group comes with it. */
  inReadingOrder(ids: ReadonlySet<RecordId>): readonly RecordId[]
  /** The touchpoint under a point of the window, in client pixels, or null. */
  touchpointAt(clientX: number, clientY: number): RecordId | null
  /** Outlines a record while something is held over it; null takes the outline away. */
  outline(id: RecordId | null): void
  /** The part of the board that is in sight, and back to it. */
  sight(): BoardRect
  lookAt(sight: BoardRect): void
  /** Brings these records into sight together; selects nothing. */
  showAll(ids: ReadonlySet<RecordId>): void
  /** Selects one record, or puts the focus into one cell, and brings it where it can be read. */
  show(id: RecordId): void
  follow(clientId: number | null): void
  /** Puts the keyboard focus on the board. */
  focus(): void
  /** Whether keys are for the board that nothing else on the page takes; moves no focus onto it. */
  takeKeys(does: boolean): void
  /** A small picture of the whole map for Home, as a PNG data address; null while there is nothing to show. */
  thumbnail(): Promise<string | null>
}
