import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { copyDocument } from '../../../shared/document/copy-document.ts'
import { carryOver } from '../../../shared/document/edit-carry-over.ts'

type Edit =
  | { readonly kind: 'create'; readonly id: string; readonly text: string }
  | { readonly kind: 'delete'; readonly id: string }
  | { readonly kind: 'set'; readonly id: string; readonly key: string; readonly value: unknown }
  | { readonly kind: 'type'; readonly id: string; readonly at: number; readonly text: string }
  | { readonly kind: 'meta'; readonly key: string; readonly value: unknown }

const ids = fc.constantFrom('shape:a', 'shape:b', 'shape:c', 'shape:d')
const keys = fc.constantFrom('props.owner', 'pos', 'opacity')
const values = fc.oneof(
  fc.constant(undefined),
  fc.constant(null),
  fc.integer(),
  fc.string({ maxLength: 6 }),
  fc.array(fc.integer(), { maxLength: 3 }),
  fc.string({ maxLength: 3 }).map((deep) => ({ deep })),
)
const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('create' as const), id: ids, text: fc.string({ maxLength: 6 }) }),
  fc.record({ kind: fc.constant('delete' as const), id: ids }),
  fc.record({ kind: fc.constant('set' as const), id: ids, key: keys, value: values }),
  fc.record({ kind: fc.constant('type' as const), id: ids, at: fc.nat(8), text: fc.string() }),
  fc.record({ kind: fc.constant('meta' as const), key: keys, value: values }),
)

function apply(doc: Y.Doc, edit: Edit): void {
  const records = doc.getMap<Y.Map<unknown>>('records')
  if (edit.kind === 'meta') {
    doc.getMap('meta').set(edit.key, edit.value)
    return
  }
  const entity = records.get(edit.id)
  if (edit.kind === 'create') {
    const created = new Y.Map<unknown>()
    created.set('$', { typeName: 'shape', 'props.owner': edit.text })
    created.set('text', new Y.Text(edit.text))
    if (entity === undefined) records.set(edit.id, created)
  } else if (edit.kind === 'delete') records.delete(edit.id)
  else if (edit.kind === 'set') entity?.set(edit.key, edit.value)
  else {
    const text = entity?.get('text')
    if (text instanceof Y.Text) text.insert(Math.min(edit.at, text.length), edit.text)
  }
}

/** As it comes from a disk: nobody has said what its roots are. */
function reload(doc: Y.Doc): Y.Doc {
  const loaded = new Y.Doc()
  Y.applyUpdate(loaded, Y.encodeStateAsUpdate(doc))
  return loaded
}

/** All that can be read, fields that are set to undefined included. */
function readAll(doc: Y.Doc): unknown {
  const entries = [...doc.getMap('records').entries()].map(([id, entity]) => {
    const fields = [...(entity as Y.Map<unknown>).entries()].map(([key, value]) => [
      key,
      value instanceof Y.Text ? { text: value.toDelta() as unknown } : value,
    ])
    return [id, new Map(fields as [string, unknown][])] as const
  })
  return { records: new Map(entries), meta: new Map(doc.getMap('meta').entries()) }
}

/** Several people edit at once and meet at the end. */
function documentBy(people: readonly (readonly Edit[])[]): Y.Doc {
  const docs = people.map((own) => {
    const doc = new Y.Doc()
    for (const edit of own) apply(doc, edit)
    return doc
  })
  const merged = new Y.Doc()
  for (const doc of docs) Y.applyUpdate(merged, Y.encodeStateAsUpdate(doc))
  return merged
}

const people = fc.array(fc.array(edits, { maxLength: 30 }), { minLength: 1, maxLength: 4 })

test('a document that is written anew reads as before, and remembers nobody', () => {
  fc.assert(
    fc.property(people, (all) => {
      const before = reload(documentBy(all))
      const after = new Y.Doc()
      expect(copyDocument(before, after)).toBe(true)
      expect(readAll(reload(after))).toEqual(readAll(before))
      expect(after.store.clients.size).toBeLessThanOrEqual(1)
    }),
    { numRuns: 200 },
  )
})

test('edits that are carried over onto a copy give what merging would have given', () => {
  fc.assert(
    fc.property(people, fc.array(edits, { maxLength: 20 }), (all, late) => {
      const past = reload(documentBy(all))
      const present = new Y.Doc()
      copyDocument(past, present)
      const own = reload(past)
      for (const edit of late) apply(own, edit)
      carryOver(past, reload(own), present, 'test')
      expect(readAll(present)).toEqual(readAll(own))
      const again = Y.encodeStateVector(present)
      carryOver(reload(own), reload(own), present, 'test')
      expect(Y.encodeStateVector(present)).toEqual(again)
    }),
    { numRuns: 200 },
  )
})

test('what others did in the present epoch stays, unless one field was changed by both', () => {
  const past = documentBy([
    [
      { kind: 'create', id: 'shape:a', text: 'Mail' },
      { kind: 'create', id: 'shape:b', text: 'Call' },
      { kind: 'create', id: 'shape:c', text: 'Visit' },
    ],
  ])
  const present = new Y.Doc()
  copyDocument(past, present)
  for (const edit of [
    { kind: 'set', id: 'shape:a', key: 'opacity', value: 0.5 },
    { kind: 'type', id: 'shape:a', at: 4, text: ' to all' },
    { kind: 'delete', id: 'shape:b' },
    { kind: 'create', id: 'shape:d', text: 'New' },
  ] satisfies Edit[]) {
    apply(present, edit)
  }
  const own = reload(past)
  for (const edit of [
    { kind: 'set', id: 'shape:a', key: 'props.owner', value: 'Sales' },
    { kind: 'type', id: 'shape:a', at: 0, text: 'First ' },
    { kind: 'set', id: 'shape:b', key: 'props.owner', value: 'Sales' },
    { kind: 'delete', id: 'shape:c' },
  ] satisfies Edit[]) {
    apply(own, edit)
  }
  carryOver(past, own, present, 'test')
  const records = present.getMap<Y.Map<unknown>>('records')
  expect([...records.keys()].toSorted()).toEqual(['shape:a', 'shape:d'])
  const card = records.get('shape:a')
  expect(card?.get('opacity')).toBe(0.5)
  expect(card?.get('props.owner')).toBe('Sales')
  const text = card?.get('text')
  expect(text instanceof Y.Text && text.toJSON()).toBe('First Mail to all')
})

test.each<[string, (doc: Y.Doc) => void]>([
  ['an XML root', (doc) => doc.getXmlFragment('x').insert(0, [new Y.XmlElement('p')])],
  ['XML in a map', (doc) => doc.getMap('x').set('p', new Y.XmlElement('p'))],
  ['a document in a map', (doc) => doc.getMap('x').set('p', new Y.Doc())],
  ['a text with something in it', (doc) => doc.getMap('x').set('p', textWithPicture())],
  ['formatted text at the root', (doc) => doc.getText('x').insert(0, 'bold', { bold: true })],
])('%s is left as it is', (_, write) => {
  const doc = new Y.Doc()
  write(doc)
  expect(copyDocument(reload(doc), new Y.Doc())).toBe(false)
})

test('lists and texts at the root are written anew too', () => {
  const doc = new Y.Doc()
  doc.getArray('list').push([1, { two: 2 }, 'three'])
  doc.getText('text').insert(0, 'Hello')
  const copy = new Y.Doc()
  expect(copyDocument(reload(doc), copy)).toBe(true)
  expect(copy.getArray('list').toJSON()).toEqual([1, { two: 2 }, 'three'])
  expect(copy.getText('text').toJSON()).toBe('Hello')
})

function textWithPicture(): Y.Text {
  const text = new Y.Text()
  text.insertEmbed(0, { picture: 'x' })
  return text
}
