import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createEntity, readFields, writeField } from '../../../shared/document/entity.ts'
import { mapDocument, type Entity } from '../../../shared/document/layout.ts'

const key = 'props.personas'

function card(doc: Y.Doc): Entity {
  const entity = mapDocument(doc).records.get('shape:one')
  if (entity === undefined) throw new Error('the card is not there')
  return entity
}

function twoPeers(members: readonly string[]): readonly [Y.Doc, Y.Doc] {
  const ana = new Y.Doc()
  const ben = new Y.Doc()
  createEntity(mapDocument(ana).records, 'shape:one', { [key]: members })
  Y.applyUpdate(ben, Y.encodeStateAsUpdate(ana))
  return [ana, ben]
}

function exchange(a: Y.Doc, b: Y.Doc): void {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b))
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a))
}

describe('D12 a set', () => {
  test('keeps what two people add at once', () => {
    const [ana, ben] = twoPeers(['ines'])
    writeField(card(ana), key, ['ines', 'omar'])
    writeField(card(ben), key, ['ines', 'kim'])
    exchange(ana, ben)
    for (const doc of [ana, ben])
      expect(readFields(card(doc))?.[key]).toEqual(['ines', 'kim', 'omar'])
  })

  test('loses what one takes away while the other adds', () => {
    const [ana, ben] = twoPeers(['ines', 'omar'])
    writeField(card(ana), key, ['omar'])
    writeField(card(ben), key, ['ines', 'omar', 'kim'])
    exchange(ana, ben)
    for (const doc of [ana, ben]) expect(readFields(card(doc))?.[key]).toEqual(['omar', 'kim'])
  })

  test('is unsaid when nothing is in it, and takes members again', () => {
    const [ana] = twoPeers(['ines'])
    writeField(card(ana), key, undefined)
    expect(readFields(card(ana))).not.toHaveProperty([key])
    writeField(card(ana), key, ['kim'])
    expect(readFields(card(ana))?.[key]).toEqual(['kim'])
  })

  test('writes nothing where only the order differs', () => {
    const [ana] = twoPeers(['ines', 'omar'])
    const before = Y.encodeStateVector(ana)
    writeField(card(ana), key, ['omar', 'ines'])
    expect(Y.encodeStateVector(ana)).toEqual(before)
  })

  test('that an older app wrote as one value is read, and changed member by member', () => {
    const [ana] = twoPeers(['ines'])
    card(ana).set(key, ['omar', 'kim'])
    writeField(card(ana), key, ['kim', 'ada'])
    expect(readFields(card(ana))?.[key]).toEqual(['kim', 'ada'])
  })
})
