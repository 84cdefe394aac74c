// A map with cards of several people, and what a contributor's window may try to do to it.
import fc from 'fast-check'
import * as Y from 'yjs'
import { createEntity } from '../../shared/document/entity.ts'
import { baseKey, textKey } from '../../shared/document/layout.ts'
import { makerKey, makerOf } from '../../shared/document/ownership.ts'

export const me = 'me'
export const others = ['ana', 'ben'] as const

const cardIds = (maker: string) => [`shape:${maker}-1`, `shape:${maker}-2`]

/** Two cards of everybody, and everything else that a map has. */
export function furnishedDoc(): Y.Doc {
  const doc = new Y.Doc()
  doc.transact(() => {
    doc.getMap('meta').set('title', 'Onboarding')
    createEntity(doc.getMap('rows'), 'touchpoints', { kind: 'touchpoints' })
    for (const maker of [me, ...others]) {
      for (const id of cardIds(maker)) addCard(doc, id, maker)
    }
    createEntity(doc.getMap('records'), 'shape:unsigned', { type: 'sticky' }, 'old')
  })
  return doc
}

export function addCard(doc: Y.Doc, id: string, maker: string): void {
  createEntity(doc.getMap('records'), id, { type: 'touchpoint', [makerKey]: maker }, 'Webinar')
}

export function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

export interface Try {
  readonly what:
    | 'add'
    | 'add unsigned'
    | 'add as another'
    | 'set field'
    | 'set maker'
    | 'set base'
    | 'type'
    | 'erase text'
    | 'delete'
    | 'replace'
    | 'remove field'
    | 'rename map'
    | 'change row'
    | 'new root'
    | 'nest'
  /** Picks the card. */
  readonly card: number
}

const triesAtAll: readonly Try['what'][] = [
  'add',
  'add unsigned',
  'add as another',
  'set field',
  'set maker',
  'set base',
  'type',
  'erase text',
  'delete',
  'replace',
  'remove field',
  'rename map',
  'change row',
  'new root',
  'nest',
]

export const anyTry: fc.Arbitrary<Try> = fc.record({
  what: fc.constantFrom(...triesAtAll),
  card: fc.nat(6),
})

/** What an honest window of a contributor does: on own cards only. */
export const anyHonestTry: fc.Arbitrary<Try> = fc.record({
  what: fc.constantFrom('add', 'set field', 'type', 'erase text', 'delete', 'nest'),
  card: fc.nat(1),
})

/** @returns nothing where the card is gone */
export function attempt(doc: Y.Doc, { what, card }: Try, turn: number): void {
  const records = doc.getMap<Y.Map<unknown>>('records')
  const ids = [...cardIds(me), ...others.flatMap(cardIds), 'shape:unsigned']
  const id = ids[card % ids.length] ?? ''
  const entity = records.get(id)
  const text = entity?.get(textKey)
  doc.transact(() => {
    if (what === 'add') addCard(doc, `shape:new-${turn}-${doc.clientID}`, me)
    else if (what === 'add unsigned')
      createEntity(records, `shape:bare-${turn}`, { type: 'sticky' })
    else if (what === 'add as another') addCard(doc, `shape:forged-${turn}`, 'ana')
    else if (what === 'rename map') doc.getMap('meta').set('title', `spoilt ${turn}`)
    else if (what === 'change row') doc.getMap('rows').delete('touchpoints')
    else if (what === 'new root') doc.getMap('votes').set('mine', turn)
    else if (what === 'replace') addCard(doc, id, me)
    else if (entity === undefined) return
    else if (what === 'set field') entity.set('props.owner', `sales ${turn}`)
    else if (what === 'set maker') entity.set(makerKey, turn % 2 === 0 ? me : 'ben')
    else if (what === 'set base') entity.set(baseKey, { type: 'sticky', [makerKey]: me })
    else if (what === 'nest') entity.set('extra', new Y.Map([['deep', new Y.Text('words')]]))
    else if (what === 'delete') records.delete(id)
    else if (what === 'remove field') entity.delete(baseKey)
    else if (text instanceof Y.Text && what === 'type') text.insert(0, `${turn} `)
    else if (text instanceof Y.Text && text.length > 0) text.delete(0, 1)
  })
}

/** Everything but what is of this person's own making. */
export function foreignContent(doc: Y.Doc): unknown {
  const content: Record<string, unknown> = {}
  for (const root of [...doc.share.keys()].sort()) {
    if (root !== 'records') content[root] = doc.getMap(root).toJSON()
  }
  for (const [id, entity] of doc.getMap('records').entries()) {
    const isOwn = entity instanceof Y.Map && makerOf(entity as Y.Map<unknown>) === me
    if (!isOwn) content[id] = entity instanceof Y.Map ? entity.toJSON() : entity
  }
  return content
}
