import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { scanUpdate } from '../../../server/rooms/scan-update.ts'
import { createEntity, writeField } from '../../../shared/document/entity.ts'
import { mapDocument, type Entity } from '../../../shared/document/layout.ts'
import { checkOwnChanges } from '../../../shared/document/own-changes.ts'
import { contributedRoots, makerFields } from '../../../shared/document/ownership.ts'

const ana = 'ana'
const ben = 'ben'

/** What the server says of an edit that Ben's window made on what Ana made. */
function verdictOn(edit: (doc: Y.Doc) => void): string {
  const doc = new Y.Doc()
  for (const root of contributedRoots) add(doc, root, ana)
  doc.getText('narrative').insert(0, 'We spare you the planning.')
  const window = new Y.Doc()
  Y.applyUpdate(window, Y.encodeStateAsUpdate(doc))
  edit(window)
  const update = Y.encodeStateAsUpdate(window, Y.encodeStateVector(doc))
  const clockOf = (clientId: number) => Y.getState(doc.store, clientId)
  return checkOwnChanges(scanUpdate(update, clockOf, 1_000_000).update, doc, ben)
}

function add(doc: Y.Doc, root: string, maker: string): void {
  const map = { ...mapDocument(doc), maker: () => maker }
  createEntity(doc.getMap(root), `of ${maker}`, { ...makerFields(map), type: 'align' })
}

function change(doc: Y.Doc, root: string, id: string): void {
  const entity = doc.getMap<Entity>(root).get(id)
  if (entity !== undefined) writeField(entity, 'type', 'choose')
}

test.each(contributedRoots)('D10 a contributor adds to %s and changes only that', (root) => {
  expect(verdictOn((doc) => add(doc, root, ben))).toBe('own')
  expect(verdictOn((doc) => add(doc, root, ana))).toBe('foreign')
  expect(verdictOn((doc) => change(doc, root, `of ${ana}`))).toBe('foreign')
})

test.each(['pillars', 'words', 'overrules', 'views', 'kinds', 'personas'])(
  'D10 a contributor adds nothing to %s',
  (root) => expect(verdictOn((doc) => add(doc, root, ben))).toBe('foreign'),
)

test('D10 a contributor changes no word of the narrative', () => {
  expect(verdictOn((doc) => doc.getText('narrative').insert(0, 'No: '))).toBe('foreign')
})

test('D10 D15 a contributor writes into the notes of their own card and of no other', () => {
  const doc = new Y.Doc()
  const window = new Y.Doc()
  for (const maker of [ana, ben]) add(doc, 'records', maker)
  write(doc, ana, 'Ask Ines.')
  write(doc, ben, 'Ask Omar.')
  Y.applyUpdate(window, Y.encodeStateAsUpdate(doc))
  const verdictAfter = (maker: string, note: string) => {
    const before = Y.encodeStateVector(window)
    write(window, maker, note)
    const update = Y.encodeStateAsUpdate(window, before)
    return checkOwnChanges(Y.decodeUpdate(update), doc, ben)
  }
  expect(verdictAfter(ben, 'Ask Omar first.')).toBe('own')
  expect(verdictAfter(ana, 'Ask nobody.')).toBe('foreign')
})

function write(doc: Y.Doc, maker: string, note: string): void {
  const entity = doc.getMap<Entity>('records').get(`of ${maker}`)
  if (entity !== undefined) writeField(entity, 'props.notes', note)
}
