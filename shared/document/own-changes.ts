// Holds contributors to what they made: finds every entity that an update would touch, by following
// its structs and deletions to where they belong, before Yjs is given any of it. Costs one walk over
// the update; nothing is copied or applied.
import * as Y from 'yjs'
import { baseKey } from './layout.ts'
import { contributedRoots, makerInBase, makerKey, makerOf } from './ownership.ts'
import { StructPlaces, type DecodedUpdate, type Place } from './struct-places.ts'

/** `unknown`: it refers to what is not here, so it has to wait for what comes before it. */
export type OwnChanges = 'own' | 'foreign' | 'unknown'

/** Whether an update changes nothing but entities of this person, and says so of those it adds. */
export function checkOwnChanges(
  update: DecodedUpdate,
  doc: Y.Doc,
  personId: string | null,
): OwnChanges {
  const places = new StructPlaces(update, doc)
  const check = new OwnershipCheck(doc, places, personId)
  for (const struct of update.structs) {
    if (!(struct instanceof Y.Item) || places.isKnown(struct)) continue
    const place = places.of(struct)
    if (place === 'unknown') return 'unknown'
    if (!check.mayWrite(struct, place)) return 'foreign'
    // reason: what is known already of a struct decides where Yjs ties in the rest of it
    const before = places.knownPartOf(struct)
    if (before !== null && !check.mayTouch(places.of(before))) return 'foreign'
  }
  for (const struct of places.deletedIn(update.ds)) {
    if (!check.mayDelete(places.of(struct))) return 'foreign'
  }
  return check.areAdditionsSigned() ? 'own' : 'foreign'
}

class OwnershipCheck {
  readonly #doc: Y.Doc
  readonly #places: StructPlaces
  readonly #personId: string | null
  readonly #mayTouchById = new Map<string, boolean>()
  /** Entities that the update brings, and whether their base names this person. */
  readonly #additions = new Map<Y.Item, boolean>()

  constructor(doc: Y.Doc, places: StructPlaces, personId: string | null) {
    this.#doc = doc
    this.#places = places
    this.#personId = personId
  }

  mayTouch(place: Place): boolean {
    if (place === 'nowhere') return true
    if (place === 'unknown' || place.entityId === null) return false
    if (!contributedRoots.includes(place.root)) return false
    return this.#mayTouchEntity(place.root, place.entityId)
  }

  mayWrite(item: Y.Item, place: Place): boolean {
    if (!this.mayTouch(place)) return false
    if (place === 'nowhere' || place === 'unknown' || item.content instanceof Y.ContentDeleted) {
      return true
    }
    if (place.depth === 1) return this.#noteAddition(item)
    if (place.depth > 2) return true
    if (place.field === makerKey || place.field === baseKey) {
      return this.#noteMaker(item, place.field, place.entity)
    }
    return true
  }

  /** What names the maker goes only together with the entity. */
  mayDelete(place: Place): boolean {
    if (!this.mayTouch(place)) return false
    if (typeof place === 'string' || place.depth !== 2) return true
    if (place.field !== baseKey && place.field !== makerKey) return true
    return place.entity !== null && (place.entity.deleted || this.#places.isDeleted(place.entity))
  }

  areAdditionsSigned(): boolean {
    return [...this.#additions.values()].every((isSigned) => isSigned)
  }

  #noteAddition(item: Y.Item): boolean {
    if (!(item.content instanceof Y.ContentType) || !(item.content.type instanceof Y.Map)) {
      return false
    }
    if (!this.#places.isDeleted(item)) {
      this.#additions.set(item, this.#additions.get(item) ?? false)
    }
    return true
  }

  #noteMaker(item: Y.Item, field: string, entity: Y.Item | null): boolean {
    const values = valuesOf(item)
    const makers = field === makerKey ? values : values?.map((value) => makerInBase(value))
    if (!this.#isMaker(makers ?? null)) return false
    if (entity !== null && this.#places.isOfUpdate(entity)) this.#additions.set(entity, true)
    return true
  }

  #isMaker(values: readonly unknown[] | null): boolean {
    return this.#personId !== null && values !== null && values.every((v) => v === this.#personId)
  }

  /** An entity that is not here, or no more, may be added. */
  #mayTouchEntity(root: string, id: string): boolean {
    const key = `${root}\n${id}`
    const known = this.#mayTouchById.get(key)
    if (known !== undefined) return known
    const entity: unknown = this.#doc.getMap(root).get(id)
    const may =
      entity === undefined ||
      (this.#personId !== null &&
        entity instanceof Y.Map &&
        makerOf(entity as Y.Map<unknown>) === this.#personId)
    this.#mayTouchById.set(key, may)
    return may
  }
}

/** The plain values of an item, or null where it holds something else. */
function valuesOf(item: Y.Item): readonly unknown[] | null {
  return item.content instanceof Y.ContentAny ? (item.content.arr as readonly unknown[]) : null
}
