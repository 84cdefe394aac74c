import { beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import {
  typeFact,
  typeMessage,
  typeSticky,
} from '../../../renderer/features/inspector/write-facts.ts'
import { mapDocument, pageId, type MapDocument } from '../../../shared/document/layout.ts'
import { readRecord } from '../../../shared/document/record.ts'
import { createUndo } from '../../../shared/document/undo.ts'
import { addSticky, addTouchpoint, changeTouchpoints } from '../../../shared/map/edit-cards.ts'

const place = { parentId: pageId, x: 0, y: 0 }
let map: MapDocument

beforeEach(() => {
  map = mapDocument(new Y.Doc())
})

function propsOf(id: string): Readonly<Record<string, unknown>> {
  return readRecord(map.records, id)?.['props'] as Readonly<Record<string, unknown>>
}

describe('typeFact', () => {
  it('keeps what somebody else wrote into the title since the typing began', () => {
    const id = addTouchpoint(map, place, { title: 'Webinar' })
    changeTouchpoints(map, [id], { title: 'Live Webinar' })
    typeFact(map, [id], 'title', { base: 'Webinar', text: 'Webinar two' })
    expect(propsOf(id)['title']).toBe('Live Webinar two')
  })

  it('keeps the first note of somebody else beside mine', () => {
    const id = addTouchpoint(map, place, { title: 'Webinar' })
    changeTouchpoints(map, [id], { notes: 'theirs ' })
    typeFact(map, [id], 'notes', { base: '', text: 'mine' })
    expect(propsOf(id)['notes']).toBe('theirs mine')
  })

  it('gives all cards the same words where they differed, and leaves other facts alone', () => {
    const one = addTouchpoint(map, place, { title: 'Mail', owner: 'sales' })
    const two = addTouchpoint(map, place, { title: 'Call', owner: 'marketing' })
    typeFact(map, [one, two], 'notes', { base: null, text: 'We listen' })
    expect(propsOf(one)).toMatchObject({ title: 'Mail', owner: 'sales', notes: 'We listen' })
    expect(propsOf(two)).toMatchObject({ title: 'Call', owner: 'marketing', notes: 'We listen' })
  })

  it('is one step of undo for all cards', () => {
    const one = addTouchpoint(map, place, { title: 'Mail' })
    const two = addTouchpoint(map, place, { title: 'Call' })
    const undo = createUndo(map)
    typeFact(map, [one, two], 'title', { base: null, text: 'Contact' })
    undo.undo()
    expect(propsOf(one)['title']).toBe('Mail')
    expect(propsOf(two)['title']).toBe('Call')
    expect(undo.state.get().canUndo).toBe(false)
    undo.dispose()
  })

  it('passes over a card that vanished', () => {
    typeFact(map, ['shape:gone'], 'title', { base: 'Mail', text: 'Mail 2' })
    expect(map.records.size).toBe(0)
  })
})

describe('typeSticky', () => {
  it('merges by words, like a title', () => {
    const id = addSticky(map, place, 'ask Ines', 'yellow')
    typeSticky(map, [id], { base: 'ask', text: 'please ask' })
    expect(propsOf(id)['text']).toBe('please ask Ines')
  })
})

describe('typeMessage', () => {
  it('dates what was written, and takes the date from what was emptied', () => {
    const id = addTouchpoint(map, place, { title: 'Mail' })
    typeMessage(map, [id], { base: '', text: 'We listen' }, '2026-05-01')
    expect(propsOf(id)).toMatchObject({ message: 'We listen', messageDate: '2026-05-01' })
    typeMessage(map, [id], { base: 'We listen', text: '' }, '2026-05-02')
    expect(propsOf(id)['messageDate']).toBeUndefined()
  })

  it('leaves the date alone where the words are the same', () => {
    const facts = { title: 'Mail', message: 'We listen', messageDate: '2026-05-01' }
    const [one, two] = [addTouchpoint(map, place, facts), addTouchpoint(map, place, {})]
    typeMessage(map, [one, two], { base: null, text: 'We listen' }, '2026-06-01')
    expect([one, two].map((id) => propsOf(id)['messageDate'])).toEqual(['2026-05-01', '2026-06-01'])
  })
})
