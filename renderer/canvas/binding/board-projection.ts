// What the board shows of each record: a function of shared state only, so every peer shows the same
// (rules D5, D6). Never writes to the document.
import type { TLArrowBinding, TLRecord, TLShape } from 'tldraw'
import { placementOf, type PlacementSource } from '../../../shared/document/placement.ts'
import type { RecordId } from '../../../shared/document/record.ts'
import type { StageId } from '../../../shared/framework/framework.ts'
import { homeOf } from '../../../shared/map/home.ts'
import {
  addressOfCell,
  cellIdOf,
  parkingCellId,
  type CellId,
  type LaneSet,
} from '../../../shared/map/lane.ts'
import { linkEndsOf, type BoundEnd, type LinkEnds } from '../../../shared/map/link-ends.ts'
import { canBeLinked } from '../../../shared/map/link.ts'
import { arrangeStoodIn, type StoodInPlace } from './arrange-stood-in.ts'
import { orderParking, type ParkedStage } from './parking-order.ts'
import type { RecordIndex } from './record-index.ts'

/** Something in a row that nobody sees, with the cell that it is in. */
export interface HiddenShape {
  readonly cellId: CellId
  readonly shape: TLShape
}

export class BoardProjection {
  readonly #index: RecordIndex
  readonly #lanes: () => LaneSet
  readonly #placement: PlacementSource
  readonly #parked = new Map<RecordId, StageId | null>()
  #order = orderParking(this.#parked)
  readonly #stoodIn = new Map<RecordId, CellId>()
  #stoodInPlaces: ReadonlyMap<RecordId, StoodInPlace> = new Map()
  readonly #hidden = new Map<RecordId, CellId>()
  #hiddenShapes: readonly HiddenShape[] = []

  constructor(index: RecordIndex, lanes: () => LaneSet) {
    this.#index = index
    this.#lanes = lanes
    this.#placement = {
      parentOf: (id) => index.shape(id)?.parentId ?? null,
      isLane: (id) => lanes().has(id),
      standInFor: (id) => lanes().standInFor(id),
      isGroup: (id) => index.shape(id)?.type === 'group',
    }
  }

  /** Decides anew where these have their home; returns all that must be shown anew because of it. */
  place(ids: Iterable<RecordId>): Set<RecordId> {
    const affected = new Set(ids)
    this.#standIn(affected)
    this.#hide(affected)
    return this.#park(affected)
  }

  /** What is in hidden rows: nobody sees it, and it is counted all the same. */
  hiddenShapes(): readonly HiddenShape[] {
    return this.#hiddenShapes
  }

  #hide(affected: ReadonlySet<RecordId>): void {
    let isChanged = false
    for (const id of affected) {
      const cell = this.#hiddenCellOf(id)
      if (cell === null) isChanged = this.#hidden.delete(id) || isChanged
      else {
        this.#hidden.set(id, cell)
        isChanged = true
      }
    }
    if (!isChanged) return
    this.#hiddenShapes = [...this.#hidden].flatMap(([id, cellId]) => {
      const shape = this.#index.shape(id)
      return shape === null ? [] : [{ cellId, shape }]
    })
  }

  #hiddenCellOf(id: RecordId): CellId | null {
    const shape = this.#index.shape(id)
    if (shape === null || shape.type === 'arrow') return null
    const home = homeOf(id, this.#placement)
    if (typeof home === 'string' || !this.#lanes().isHidden(home.rowId)) return null
    return cellIdOf(home.stageId, home.rowId)
  }

  /** What stands in moves with what is in its cell, so all of it is arranged anew. */
  #standIn(affected: Set<RecordId>): void {
    for (const id of affected) {
      const shape = this.#index.shape(id)
      const cell = shape === null ? null : this.#lanes().standInFor(shape.parentId)
      if (cell === null) this.#stoodIn.delete(id)
      else this.#stoodIn.set(id, cell)
    }
    if (this.#stoodIn.size === 0 && this.#stoodInPlaces.size === 0) return
    this.#stoodInPlaces = arrangeStoodIn(this.#index, this.#stoodIn)
    for (const id of this.#stoodIn.keys()) affected.add(id)
  }

  #park(affected: Set<RecordId>): Set<RecordId> {
    let isChanged = false
    for (const id of affected) {
      const isParked =
        this.#index.shape(id) !== null && placementOf(id, this.#placement) === 'parked'
      const stageId = isParked ? this.#stageOf(id) : undefined
      if (isParked === this.#parked.has(id) && stageId === this.#parked.get(id)) continue
      isChanged = true
      if (stageId === undefined) this.#parked.delete(id)
      else this.#parked.set(id, stageId)
    }
    if (!isChanged) return affected
    this.#order = orderParking(this.#parked)
    for (const id of this.#parked.keys()) affected.add(id)
    return affected
  }

  /** Where in the parking lane the cards of which stage begin. */
  parkedStages(): readonly ParkedStage[] {
    return this.#order.stages
  }

  /** The record as the store should hold it, or null where it must not be there. */
  view(id: RecordId): TLRecord | null {
    const record = this.#index.records.get(id)
    if (record === undefined) return null
    if (record.typeName === 'binding')
      return this.#isShownBinding(record as TLArrowBinding) ? record : null
    if (record.typeName !== 'shape') return record
    if (this.#hidden.has(id) || (record.type === 'arrow' && !this.#isShownLink(id))) return null
    if (this.#parked.has(id)) return this.#parkedView(record)
    const standIn = this.#stoodIn.get(id)
    if (standIn === undefined) return record
    return { ...record, parentId: standIn, ...this.#stoodInPlaces.get(id) } as TLShape
  }

  #parkedView(shape: TLShape): TLShape {
    const parentId = parkingCellId as TLShape['parentId']
    return { ...shape, parentId, ...this.#order.places.get(shape.id) }
  }

  /** The stage that a parked shape was written in. */
  #stageOf(id: RecordId): StageId | null {
    return addressOfCell(this.#index.shape(id)?.parentId ?? '')?.stageId ?? null
  }

  #isShownBinding(binding: TLArrowBinding): boolean {
    if (this.#index.shape(binding.fromId)?.type !== 'arrow') return false
    const ends = this.#endsOf(binding.fromId)
    return this.#isShownLink(binding.fromId) && ends[binding.props.terminal]?.id === binding.id
  }

  /** Not where an end of it is in a hidden row. */
  #isShownLink(arrowId: RecordId): boolean {
    const { isShown, start, end } = this.#endsOf(arrowId)
    const isHidden = (bound: BoundEnd | null) => bound !== null && this.#hidden.has(bound.cardId)
    return isShown && !isHidden(start) && !isHidden(end)
  }

  #endsOf(arrowId: RecordId): LinkEnds<BoundEnd> {
    const bound = this.#index
      .bindingsOf(arrowId)
      .filter(({ fromId }) => fromId === arrowId)
      .map(({ id, toId, props }) => ({ id, cardId: toId, terminal: props.terminal }))
    return linkEndsOf(bound, (cardId) => canBeLinked(this.#index.shape(cardId)?.type ?? ''))
  }
}
