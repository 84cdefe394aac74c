// What the board shows of each record: a function of shared state only, so every peer shows the same
// (rules D5, D6). Never writes to the document.
import type { TLArrowBinding, TLRecord, TLShape } from 'tldraw'
import { placementOf, type PlacementSource } from '../../../shared/document/placement.ts'
import type { RecordId } from '../../../shared/document/record.ts'
import type { StageId } from '../../../shared/framework/framework.ts'
import {
  addressOfCell,
  parkingCellId,
  type CellId,
  type LaneSet,
} from '../../../shared/map/lane.ts'
import { linkEndsOf, type BoundEnd, type LinkEnds } from '../../../shared/map/link-ends.ts'
import { canBeLinked } from '../../../shared/map/link.ts'
import { arrangeStoodIn, type StoodInPlace } from './arrange-stood-in.ts'
import { orderParking, type ParkedStage } from './parking-order.ts'
import type { RecordIndex } from './record-index.ts'

export class BoardProjection {
  readonly #index: RecordIndex
  readonly #lanes: () => LaneSet
  readonly #placement: PlacementSource
  readonly #parked = new Map<RecordId, StageId | null>()
  #order = orderParking(this.#parked)
  readonly #stoodIn = new Map<RecordId, CellId>()
  #stoodInPlaces: ReadonlyMap<RecordId, StoodInPlace> = new Map()

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
    return this.#park(affected)
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
    if (record.type === 'arrow' && !this.#endsOf(id).isShown) return null
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
    return ends.isShown && ends[binding.props.terminal]?.id === binding.id
  }

  #endsOf(arrowId: RecordId): LinkEnds<BoundEnd> {
    const bound = this.#index
      .bindingsOf(arrowId)
      .filter(({ fromId }) => fromId === arrowId)
      .map(({ id, toId, props }) => ({ id, cardId: toId, terminal: props.terminal }))
    return linkEndsOf(bound, (cardId) => canBeLinked(this.#index.shape(cardId)?.type ?? ''))
  }
}
