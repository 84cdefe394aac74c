// Several people edit everything that a map holds, on lines that drop, repeat and reorder, with undo and
// redo in between: all end with one map, and what each window watched is what the document says.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { mapDocument, type MapDocument } from '../../shared/document/layout.ts'
import { createWritable, type Watch } from '../../shared/document/readable.ts'
import { createUndo, type Undo } from '../../shared/document/undo.ts'
import type { PinnedFramework } from '../../shared/framework/pinned-framework.ts'
import { readMap, watchMap, type MapView } from '../../shared/map/read-map.ts'
import { contentHashOf } from '../../shared/framework/content-hash.ts'
import { framework } from '../helpers/map-peers.ts'
import { editMap, mapEdits, newMap, saidBy, type MapEdit } from '../helpers/random-map.ts'

const pinned: PinnedFramework = {
  framework,
  pin: { id: framework.id, version: framework.version, contentHash: contentHashOf(framework) },
}

interface Person {
  readonly map: MapDocument
  readonly undo: Undo
  readonly view: Watch<MapView>
  /** What has been sent to this person and has not come yet. */
  readonly underWay: Uint8Array[]
}

type Deed =
  | { readonly who: number; readonly what: 'edit'; readonly edits: readonly MapEdit[] }
  | { readonly who: number; readonly what: 'undo' | 'redo' }
  /** One of the updates that are under way arrives; it may arrive again. */
  | { readonly who: number; readonly what: 'arrive'; readonly at: number; readonly again: boolean }

const who = fc.nat(2)
const deeds: fc.Arbitrary<readonly Deed[]> = fc.array(
  fc.oneof<fc.Arbitrary<Deed>[]>(
    fc.record({ who, what: fc.constant('edit'), edits: mapEdits }),
    fc.record({ who, what: fc.constantFrom('undo', 'redo') }),
    fc.record({ who, what: fc.constant('arrive'), at: fc.nat(20), again: fc.boolean() }),
  ),
  { maxLength: 20 },
)

function threePeople(): readonly Person[] {
  const made = Y.encodeStateAsUpdate(newMap().doc)
  const people = [1, 2, 3].map((clientId): Person => {
    const doc = new Y.Doc()
    doc.clientID = clientId
    Y.applyUpdate(doc, made, 'line')
    const map = mapDocument(doc)
    return { map, undo: createUndo(map), view: watchMap(map, createWritable(pinned)), underWay: [] }
  })
  for (const person of people) {
    person.map.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'line') return
      for (const other of people) if (other !== person) other.underWay.push(update)
    })
  }
  return people
}

function perform(people: readonly Person[], deed: Deed): void {
  const person = people[deed.who]
  if (person === undefined) return
  if (deed.what === 'edit') {
    editMap(person.map, deed.edits)
    person.undo.endStep()
  } else if (deed.what !== 'arrive') person.undo[deed.what]()
  else {
    const { underWay } = person
    const at = deed.at % Math.max(1, underWay.length)
    const update = underWay[at]
    if (update === undefined) return
    if (!deed.again) underWay.splice(at, 1)
    Y.applyUpdate(person.map.doc, update, 'line')
  }
}

function meetAll(people: readonly Person[]): void {
  for (const person of people) {
    for (const other of people) {
      Y.applyUpdate(person.map.doc, Y.encodeStateAsUpdate(other.map.doc), 'line')
    }
  }
}

test('D1–D12 everybody ends with one map, and what a window watches is what it would read anew', () => {
  fc.assert(
    fc.property(deeds, (all) => {
      const people = threePeople()
      for (const deed of all) perform(people, deed)
      meetAll(people)
      const [first, ...others] = people
      const said = saidBy(first!.map)
      for (const { map } of others) expect(saidBy(map)).toEqual(said)
      const anew = readMap(first!.map, pinned)
      for (const { view } of people) expect(view.get()).toEqual(anew)
      for (const { view, undo } of people) {
        view.dispose()
        undo.dispose()
      }
    }),
    { numRuns: 150 },
  )
})
