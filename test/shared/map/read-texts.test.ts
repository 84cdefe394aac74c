import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { mapDocument, pageId } from '../../../shared/document/layout.ts'
import { putRecord } from '../../../shared/document/record.ts'
import { addSticky, addTouchpoint, changeTouchpoints } from '../../../shared/map/edit-cards.ts'
import { addLink } from '../../../shared/map/edit-links.ts'
import { recordsWith, watchTexts } from '../../../shared/map/read-texts.ts'

const place = { parentId: pageId, x: 0, y: 0 }

function newMap() {
  const map = mapDocument(new Y.Doc())
  return { map, texts: watchTexts(map) }
}

test('a word is found in titles, messages, notes, sources, sticky notes and on links', () => {
  const { map, texts } = newMap()
  const title = addTouchpoint(map, place, { title: 'Green report' })
  const message = addTouchpoint(map, place, { title: 'A', message: 'We are greener' })
  const notes = addTouchpoint(map, place, { title: 'B', notes: 'ask the Greens' })
  const source = addTouchpoint(map, place, { title: 'C', evidenceSource: 'Greenfield survey' })
  const sticky = addSticky(map, place, 'evergreen', 'yellow')
  const other = addTouchpoint(map, place, { title: 'Blue' })
  const link = addLink(map, title, other, { kind: 'loop', outcome: null, label: 'back to green' })
  expect([...recordsWith(texts.get(), 'green')].sort()).toEqual(
    [title, message, notes, source, sticky, link].sort(),
  )
})

test('capitals and accents make no difference, and an empty query finds nothing', () => {
  const { map, texts } = newMap()
  const id = addTouchpoint(map, place, { title: 'Café in ZÜRICH' })
  expect([...recordsWith(texts.get(), ' cafe')]).toEqual([id])
  expect([...recordsWith(texts.get(), 'zürich')]).toEqual([id])
  expect(recordsWith(texts.get(), '  ').size).toBe(0)
})

test('a text with formatting is found by words that lie in several of its parts', () => {
  const { map, texts } = newMap()
  const words = (text: string) => ({ type: 'text', text })
  putRecord(map.records, {
    id: 'shape:rich',
    typeName: 'shape',
    type: 'text',
    parentId: pageId,
    index: 'a1',
    x: 0,
    y: 0,
    rotation: 0,
    props: {
      richText: {
        type: 'doc',
        content: [
          { type: 'paragraph', content: [words('House '), words('rules')] },
          { type: 'paragraph', content: [words('phones off')] },
        ],
      },
    },
    meta: {},
  })
  expect(recordsWith(texts.get(), 'house rules').size).toBe(1)
  expect(recordsWith(texts.get(), 'rulesphones').size).toBe(0)
})

test('one changed card is read anew and the others keep their texts', () => {
  const { map, texts } = newMap()
  const changed = addTouchpoint(map, place, { title: 'Webinar' })
  const kept = addTouchpoint(map, place, { title: 'Voicemail' })
  const before = texts.get()
  changeTouchpoints(map, [changed], { title: 'Trade show' })
  expect(texts.get().get(kept)).toBe(before.get(kept))
  expect([...recordsWith(texts.get(), 'show')]).toEqual([changed])
  expect(recordsWith(texts.get(), 'webinar').size).toBe(0)
})

test('what a hostile peer writes in place of a text is passed over', () => {
  const { map, texts } = newMap()
  map.records.set('shape:hostile', new Y.Map([['$', { 'props.richText': { content: [null, 7] } }]]))
  map.records.set('shape:none', 'no entity' as never)
  expect(texts.get().size).toBe(0)
})
