import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { offerOfEntry, ownOffer } from '../../../renderer/features/palette/offer.ts'
import { phaseSections } from '../../../shared/map/catalogue/phase-sections.ts'
import { usedKinds } from '../../../renderer/features/palette/used-kinds.ts'
import { walkList } from '../../../renderer/features/palette/walk-list.ts'
import { mapDocument, pageId, type MapDocument } from '../../../shared/document/layout.ts'
import { createWritable } from '../../../shared/document/readable.ts'
import { addSticky, addTouchpoint, changeTouchpoints } from '../../../shared/map/edit-cards.ts'
import { watchMap } from '../../../shared/map/read-map.ts'
import {
  shippedCatalogue,
  shippedEntries as catalogue,
} from '../../../shared/map/catalogue/shipped-catalogue.ts'

const place = { parentId: pageId, x: 0, y: 0 }

describe('the sections of the palette', () => {
  it('hold each entry of the catalogue once, phase by phase', () => {
    const sections = phaseSections(catalogue)
    expect(sections.map((section) => section.phase)).toEqual(['before', 'during', 'after'])
    const kinds = sections.flatMap((section) =>
      section.groups.flatMap((group) => group.entries.map((entry) => entry.kind)),
    )
    expect(kinds.toSorted()).toEqual(catalogue.map((entry) => entry.kind).toSorted())
  })

  it('leave out channels and phases that offer nothing', () => {
    const phone = catalogue.filter((entry) => entry.phase === 'after' && entry.channel === 'phone')
    expect(phaseSections(phone)).toEqual([
      { phase: 'after', groups: [{ channel: 'phone', entries: phone }] },
    ])
  })
})

describe('one’s own touchpoint', () => {
  it('is offered under the words of the search', () => {
    expect(ownOffer('  zebra   crossing ', shippedCatalogue)?.facts).toEqual({
      title: 'zebra crossing',
    })
  })

  it('is not offered where the catalogue has the same words, or without words', () => {
    expect(ownOffer('sales CALL', shippedCatalogue)).toBeNull()
    expect(ownOffer('  ', shippedCatalogue)).toBeNull()
  })

  it('is told from an entry of the catalogue by having no kind', () => {
    const entry = shippedCatalogue.search('voicemail', { withRetail: false })[0]
    expect(entry && offerOfEntry(entry).facts).toEqual({
      title: 'Voicemail',
      kind: 'voicemail',
      channel: 'phone',
    })
  })
})

function viewOf(map: MapDocument) {
  return watchMap(map, createWritable(null))
}

describe('used kinds', () => {
  it('follow what people add, change, delete and undo', () => {
    const map = mapDocument(new Y.Doc())
    addTouchpoint(map, place, { title: 'Mail', kind: 'promotional-email' })
    const used = usedKinds(viewOf(map), shippedCatalogue)
    const seen: (readonly string[])[] = []
    used.subscribe(() => seen.push([...used.get()].toSorted()))
    const call = addTouchpoint(map, place, { title: 'Call', kind: 'sales-call' })
    changeTouchpoints(map, [call], { kind: 'voicemail' })
    map.records.delete(call)
    expect(seen).toEqual([
      ['promotional-email', 'sales-call'],
      ['promotional-email', 'voicemail'],
      ['promotional-email'],
    ])
  })

  it('are known by their title where a card says no kind', () => {
    const map = mapDocument(new Y.Doc())
    addTouchpoint(map, place, { title: ' sales CALL' })
    addTouchpoint(map, place, { title: 'Tea with the founder' })
    const used = usedKinds(viewOf(map), shippedCatalogue)
    expect([...used.get()]).toEqual(['sales-call'])
  })

  it('tell nobody about changes that leave them as they are', () => {
    const map = mapDocument(new Y.Doc())
    const id = addTouchpoint(map, place, { title: 'Mail', kind: 'promotional-email' })
    const used = usedKinds(viewOf(map), shippedCatalogue)
    let calls = 0
    used.subscribe(() => calls++)
    changeTouchpoints(map, [id], { owner: 'sales' })
    addSticky(map, place, 'promotional-email', 'yellow')
    addTouchpoint(map, place, { title: 'Mail 2', kind: 'promotional-email' })
    expect(calls).toBe(0)
  })
})

describe('walking the list', () => {
  it('goes down and up and stays within the list', () => {
    expect(walkList('ArrowDown', -1, 3)).toBe(0)
    expect(walkList('ArrowDown', 2, 3)).toBe(2)
    expect(walkList('ArrowUp', 2, 3)).toBe(1)
    expect(walkList('Home', 2, 3)).toBe(0)
    expect(walkList('End', 0, 3)).toBe(2)
  })

  it('leaves the list upwards from its first entry, and by any other key', () => {
    expect(walkList('ArrowUp', 0, 3)).toBeNull()
    expect(walkList('a', 1, 3)).toBeNull()
    expect(walkList('ArrowDown', -1, 0)).toBeNull()
  })
})
