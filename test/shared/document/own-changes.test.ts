// What a contributor's update may do, tried with everything that a hand-made client could send.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { dropPending, scanUpdate } from '../../../server/rooms/scan-update.ts'
import { checkOwnChanges } from '../../../shared/document/own-changes.ts'
import {
  addCard,
  anyHonestTry,
  anyTry,
  attempt,
  copyOf,
  foreignContent,
  furnishedDoc,
  me,
  type Try,
} from '../../helpers/contributor-doc.ts'

const clockOf = (doc: Y.Doc) => (clientId: number) => Y.getState(doc.store, clientId)

const verdictOn = (update: Uint8Array, doc: Y.Doc) =>
  checkOwnChanges(scanUpdate(update, clockOf(doc), 10_000_000).update, doc, me)

/** What a window that saw `doc` sends after these tries. */
function updateAfter(doc: Y.Doc, tries: readonly Try[]): Uint8Array {
  const window = copyOf(doc)
  tries.forEach((one, turn) => attempt(window, one, turn))
  return Y.encodeStateAsUpdate(window, Y.encodeStateVector(doc))
}

/** Lets an update in as the server would, and holds it to having changed nothing of others. */
function expectNoHarm(doc: Y.Doc, update: Uint8Array): void {
  const before = foreignContent(doc)
  try {
    if (verdictOn(update, doc) !== 'own') return
    Y.applyUpdate(doc, update)
  } catch {
    // reason: what can't be read closes its connection; it must not have done harm before that
  }
  dropPending(doc)
  expect(foreignContent(doc)).toEqual(before)
  expect(foreignContent(copyOf(doc))).toEqual(before)
}

describe('D10 a contributor', () => {
  // oxlint-disable-next-line vitest/expect-expect reason: the property's body asserts
  test('changes nothing of others, whatever their client does', () => {
    fc.assert(
      fc.property(fc.array(anyTry, { minLength: 1, maxLength: 6 }), (tries) => {
        const doc = furnishedDoc()
        expectNoHarm(doc, updateAfter(doc, tries))
      }),
      { numRuns: 300 },
    )
  })

  // oxlint-disable-next-line vitest/expect-expect reason: the property's body asserts
  test('changes nothing of others by an update that no client would write', () => {
    const flips = fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(fc.array(anyTry, { minLength: 1, maxLength: 3 }), flips, (tries, changes) => {
        const doc = furnishedDoc()
        const update = updateAfter(doc, tries)
        for (const [at, value] of changes) update[at % update.length] = value
        expectNoHarm(doc, update)
      }),
      { numRuns: 500 },
    )
  })

  test('adds, and changes and deletes what is theirs', () => {
    fc.assert(
      fc.property(fc.array(anyHonestTry, { minLength: 1, maxLength: 8 }), (tries) => {
        const doc = furnishedDoc()
        const update = updateAfter(doc, tries)
        expect(verdictOn(update, doc)).toBe('own')
        const before = foreignContent(doc)
        Y.applyUpdate(doc, update)
        expect(foreignContent(doc)).toEqual(before)
      }),
      { numRuns: 200 },
    )
  })

  test('comes back with all that happened meanwhile, and their step 2 is taken', () => {
    const doc = furnishedDoc()
    const window = copyOf(doc)
    attempt(window, { what: 'set field', card: 0 }, 1)
    attempt(doc, { what: 'delete', card: 2 }, 2)
    attempt(doc, { what: 'delete', card: 0 }, 3)
    attempt(window, { what: 'add', card: 0 }, 4)
    const step2 = Y.encodeStateAsUpdate(window, Y.encodeStateVector(doc))
    expect(verdictOn(step2, doc)).toBe('own')
    expect(verdictOn(Y.encodeStateAsUpdate(window), doc)).toBe('own')
  })

  const refused: [string, (window: Y.Doc) => void][] = [
    ['writes a field of another', (w) => attempt(w, { what: 'set field', card: 2 }, 0)],
    ['types in a card of another', (w) => attempt(w, { what: 'type', card: 2 }, 0)],
    ['deletes a card of another', (w) => attempt(w, { what: 'delete', card: 2 }, 0)],
    ['puts a card in the place of another', (w) => attempt(w, { what: 'replace', card: 2 }, 0)],
    ['takes a card of another for their own', (w) => attempt(w, { what: 'set maker', card: 2 }, 0)],
    ['gives a card of their own to another', (w) => attempt(w, { what: 'set maker', card: 0 }, 1)],
    ['writes a new base under another', (w) => attempt(w, { what: 'set base', card: 2 }, 0)],
    ['changes a card that nobody signed', (w) => attempt(w, { what: 'set field', card: 6 }, 0)],
    ['adds a card without a name', (w) => attempt(w, { what: 'add unsigned', card: 0 }, 0)],
    [
      'adds a card in the name of another',
      (w) => attempt(w, { what: 'add as another', card: 0 }, 0),
    ],
    ['takes the name off their own', (w) => attempt(w, { what: 'remove field', card: 0 }, 0)],
    ['renames the map', (w) => attempt(w, { what: 'rename map', card: 0 }, 0)],
    ['changes a row', (w) => attempt(w, { what: 'change row', card: 0 }, 0)],
    ['writes where nothing is known of', (w) => attempt(w, { what: 'new root', card: 0 }, 0)],
    ['puts a plain value where a card belongs', (w) => w.getMap('records').set('shape:x', 1)],
    [
      'deletes everything',
      (w) => [...w.getMap('records').keys()].map((id) => w.getMap('records').delete(id)),
    ],
    [
      'hides it between changes of their own',
      (w) => {
        addCard(w, 'shape:mine', me)
        attempt(w, { what: 'erase text', card: 3 }, 0)
        attempt(w, { what: 'set field', card: 0 }, 0)
      },
    ],
  ]

  test.each(refused)('is refused who %s', (_, spoil) => {
    const doc = furnishedDoc()
    const window = copyOf(doc)
    spoil(window)
    const update = Y.encodeStateAsUpdate(window, Y.encodeStateVector(doc))
    expect(verdictOn(update, doc)).toBe('foreign')
  })

  test('cannot reach another card through a struct of which the server has the beginning', () => {
    const doc = furnishedDoc()
    const ana = copyOf(doc)
    const records = ana.getMap<Y.Map<unknown>>('records')
    records.get('shape:ana-1')?.set('props.owner', 'sales')
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(ana))
    // the same client id and clock again, one longer, and said to stand in a card of the contributor
    const own = new Y.Doc()
    own.clientID = ana.clientID
    Y.applyUpdate(own, Y.encodeStateAsUpdate(furnishedDoc()))
    const window = copyOf(doc)
    window.clientID = 77
    const text = new Y.Text()
    window.getMap<Y.Map<unknown>>('records').get(`shape:${me}-1`)?.set('extra', text)
    text.insert(0, 'ab')
    const update = Y.decodeUpdate(Y.encodeStateAsUpdate(window, Y.encodeStateVector(doc)))
    for (const struct of update.structs) {
      const isText = struct instanceof Y.Item && struct.content instanceof Y.ContentString
      if (isText) Reflect.set(struct, 'id', Y.createID(ana.clientID, 0))
    }
    expect(checkOwnChanges(update, doc, me)).toBe('foreign')
  })

  test('without a name of their own changes nothing', () => {
    const doc = furnishedDoc()
    const { update } = scanUpdate(updateAfter(doc, [{ what: 'add', card: 0 }]), clockOf(doc), 1_000)
    expect(checkOwnChanges(update, doc, null)).toBe('foreign')
  })

  test('is told apart from one whose update came too early', () => {
    const doc = furnishedDoc()
    const window = copyOf(doc)
    attempt(window, { what: 'nest', card: 0 }, 1)
    const later = Y.encodeStateVector(window)
    const nested = window
      .getMap<Y.Map<Y.Map<unknown>>>('records')
      .get(`shape:${me}-1`)
      ?.get('extra')
    nested?.set('deeper', 1)
    expect(verdictOn(Y.encodeStateAsUpdate(window, later), doc)).toBe('unknown')
  })

  test('does not keep the server busy by a chain of twenty thousand nested values', () => {
    const doc = furnishedDoc()
    const window = copyOf(doc)
    window.transact(() => {
      let inner = window.getMap<Y.Map<unknown>>('records').get(`shape:${me}-1`)
      for (let depth = 0; depth < 20_000; depth++) {
        const next = new Y.Map<unknown>()
        inner?.set('in', next)
        inner = next
      }
    })
    const update = Y.encodeStateAsUpdate(window, Y.encodeStateVector(doc))
    expect(verdictOn(update, doc)).toBe('own')
  })
})
