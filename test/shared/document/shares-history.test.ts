import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { copyDocument } from '../../../shared/document/copy-document.ts'
import { sharesHistory } from '../../../shared/document/shares-history.ts'

const updateOf = (doc: Y.Doc) => Y.encodeStateAsUpdate(doc)

function documentWith(key: string, from?: Y.Doc): Y.Doc {
  const doc = new Y.Doc()
  if (from !== undefined) Y.applyUpdate(doc, updateOf(from))
  doc.getMap('meta').set(key, key)
  return doc
}

test('two copies of one document may be merged, whatever happened to them since', () => {
  const first = documentWith('first')
  const [one, other] = [documentWith('one', first), documentWith('other', first)]
  expect(sharesHistory(updateOf(one), updateOf(other))).toBe(true)
  expect(sharesHistory(updateOf(new Y.Doc()), updateOf(other))).toBe(true)
  expect(sharesHistory(updateOf(one), updateOf(new Y.Doc()))).toBe(true)
})

test('a document that was written anew may not be merged with what it was before', () => {
  const before = documentWith('before')
  const anew = new Y.Doc()
  copyDocument(before, anew)
  expect(sharesHistory(updateOf(anew), updateOf(documentWith('late', before)))).toBe(false)
  expect(sharesHistory(updateOf(anew), updateOf(documentWith('next', anew)))).toBe(true)
})
