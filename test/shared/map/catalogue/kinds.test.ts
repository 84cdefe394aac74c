// A catalogue as an organisation has made it its own.
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { mapDocument } from '../../../../shared/document/layout.ts'
import { createUndo } from '../../../../shared/document/undo.ts'
import { createLibraryUndo } from '../../../../shared/framework/library/library-undo.ts'
import { readLibrary } from '../../../../shared/framework/library/read-library.ts'
import { createCatalogue } from '../../../../shared/map/catalogue/catalogue.ts'
import {
  shippedCatalogue,
  shippedEntries,
} from '../../../../shared/map/catalogue/shipped-catalogue.ts'
import {
  addKind,
  changeKind,
  keepKind,
  removeKind,
} from '../../../../shared/map/catalogue/edit-kinds.ts'
import { mergeKinds, readKinds, type KindFacts } from '../../../../shared/map/catalogue/kind.ts'
import { peersWithLibrary, share } from '../../../helpers/library-peers.ts'

const pumpTest: KindFacts = {
  title: 'Pump test at the customer’s',
  phase: 'during',
  channel: 'in-person',
  otherNames: ['Trial run'],
  isHidden: false,
}

function shipped(name: string) {
  const entry = shippedCatalogue.named(name)
  if (entry === undefined) throw new Error(`nothing ships as ${name}`)
  return { ...entry, isHidden: false }
}

function pair() {
  const [ana, ben] = peersWithLibrary(2)
  if (ana === undefined || ben === undefined) throw new Error('nobody is there')
  const catalogueOf = (peer: typeof ana) =>
    createCatalogue(mergeKinds(shippedEntries, readLibrary(peer).kinds))
  return { ana, ben, catalogueOf }
}

describe('the catalogue of an organisation', () => {
  test('has its own kinds, which are found by title and by other names', () => {
    const { ana, catalogueOf } = pair()
    const kind = addKind(ana, pumpTest)
    const catalogue = catalogueOf(ana)
    expect(catalogue.search('trial', { withRetail: false }).map((entry) => entry.kind)).toEqual([
      kind,
    ])
    expect(catalogue.kindOf({ kind: '', title: 'trial RUN' })).toBe(kind)
    expect(catalogue.entries).toHaveLength(shippedEntries.length + 1)
  })

  test('renames a shipped kind, and has it as it ships again', () => {
    const { ana, catalogueOf } = pair()
    changeKind(ana, shipped('Webinar'), { title: 'Live talk', otherNames: ['Webinar'] })
    expect(catalogueOf(ana).named('webinar')?.title).toBe('Live talk')
    expect(catalogueOf(ana).search('recording', { withRetail: false })).toHaveLength(1)
    removeKind(ana, 'webinar')
    expect(catalogueOf(ana).named('webinar')).toEqual(shippedCatalogue.named('webinar'))
  })

  test('does not offer what is hidden, and offers it again', () => {
    const { ana, catalogueOf } = pair()
    changeKind(ana, shipped('Vehicle graphics'), { isHidden: true })
    expect(catalogueOf(ana).named('Vehicle graphics')).toBeUndefined()
    changeKind(ana, shipped('Vehicle graphics'), { isHidden: false })
    expect(catalogueOf(ana).named('Vehicle graphics')).toBeDefined()
  })

  test('keeps what two people change of one kind at once', () => {
    const { ana, ben, catalogueOf } = pair()
    const kind = addKind(ana, pumpTest)
    share(ana, ben)
    changeKind(ana, { ...pumpTest, kind }, { title: 'Pump test' })
    changeKind(ben, { ...pumpTest, kind }, { channel: 'phone' })
    share(ana, ben)
    for (const peer of [ana, ben])
      expect(catalogueOf(peer).named('Pump test')).toMatchObject({ kind, channel: 'phone' })
  })

  test('is undone step by step', () => {
    const { ana, catalogueOf } = pair()
    const undo = createLibraryUndo(ana)
    addKind(ana, pumpTest)
    undo.undo()
    expect(catalogueOf(ana).entries).toEqual(shippedEntries)
  })

  test('leaves out what cannot be read, and what a peer piles up', () => {
    const { ana } = pair()
    const kinds = ana.doc.getMap<unknown>('kinds')
    kinds.set('number', 7)
    kinds.set('nameless', new Y.Map([['$', { title: '  ' }]]))
    kinds.set(
      'odd',
      new Y.Map([['$', { title: 'Odd', phase: 'never', channel: 3, otherNames: 7 }]]),
    )
    expect(readLibrary(ana).kinds).toEqual([
      {
        kind: 'odd',
        title: 'Odd',
        phase: 'before',
        channel: 'website',
        otherNames: [],
        isHidden: false,
      },
    ])
    for (let at = 0; at < 600; at++) addKind(ana, pumpTest)
    expect(readLibrary(ana).kinds).toHaveLength(500)
  })
})

describe('a map', () => {
  test('keeps a kind that it uses, for those without the library, and undo leaves it', () => {
    const { ana, catalogueOf } = pair()
    const kind = addKind(ana, pumpTest)
    const map = mapDocument(new Y.Doc())
    const undo = createUndo(map)
    const entry = catalogueOf(ana).named('Trial run')
    if (entry !== undefined) keepKind(map, entry)
    expect(readKinds(map.kinds)).toEqual([{ kind, ...pumpTest }])
    expect(undo.state.get().canUndo).toBe(false)
  })
})
