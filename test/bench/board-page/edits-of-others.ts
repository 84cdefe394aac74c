// What fifty people do to a map in a few seconds, as the server would send it: one merged update per
// tick of its fan-out.
import * as Y from 'yjs'
import { mapDocument, type MapDocument } from '../../../shared/document/layout.ts'
import {
  changeRecord,
  putRecord,
  readRecord,
  type BoardRecord,
} from '../../../shared/document/record.ts'
import { owners } from '../../../shared/map/touchpoint.ts'

const people = 50
const editsPerSecond = 10
const tickMs = 16
const seconds = 5
/** A person stays with one card for so many edits. */
const editsPerCard = 20

/** The update of each tick. Everybody moves a card most of the time, and says or types something. */
export function editsOfOthers(bytes: Uint8Array): readonly Uint8Array[] {
  const map = mapDocument(new Y.Doc())
  Y.applyUpdate(map.doc, bytes)
  const ids = [...map.records.keys()]
  const perTick = Array.from({ length: (seconds * 1000) / tickMs }, (): Uint8Array[] => [])
  let tick = 0
  map.doc.on('update', (update: Uint8Array) => perTick[tick]?.push(update))
  const everyone = Array.from({ length: people }, (_, at) => at)
  const msPerEdit = 1000 / editsPerSecond
  for (let edit = 0; edit < editsPerSecond * seconds; edit++) {
    for (const person of everyone) {
      const at = (edit + person / people) * msPerEdit
      tick = Math.floor(at / tickMs)
      map.doc.clientID = 1000 + person
      map.doc.transact(() => doSomething(map, ids, person, edit))
    }
  }
  return perTick.filter((updates) => updates.length > 0).map((updates) => Y.mergeUpdates(updates))
}

/** Applies them at the pace at which they were made, late ones at once, like a socket. */
export function feed(doc: Y.Doc, updates: readonly Uint8Array[]): Promise<void> {
  let next = 0
  const started = performance.now()
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      if (next * tickMs > performance.now() - started) return
      const update = updates[next++]
      if (update !== undefined) return Y.applyUpdate(doc, update, 'the server')
      clearInterval(timer)
      resolve()
    }, tickMs / 4)
  })
}

function doSomething(map: MapDocument, ids: readonly string[], person: number, edit: number) {
  const { records } = map
  const turn = Math.floor(edit / editsPerCard)
  const id = ids[(person * 37 + turn * 1009) % ids.length] ?? ''
  const card = readRecord(records, id)
  if (card === null) return
  if (edit % 19 === 7) return putRecord(records, { ...card, id: `shape:new${person}.${edit}` })
  if (edit % 10 === 9) return changeRecord(records, card, withOwner(card, edit + person))
  if (edit % 10 >= 7) return changeRecord(records, card, withTitle(card, edit))
  return changeRecord(records, card, {
    ...card,
    x: Number(card['x']) + 3,
    y: Number(card['y']) + 1,
  })
}

function withOwner(card: BoardRecord, at: number): BoardRecord {
  const owner = owners[at % owners.length] ?? 'nobody'
  return { ...card, props: { ...card.props, owner } }
}

function withTitle(card: BoardRecord, at: number): BoardRecord {
  return { ...card, props: { ...card.props, title: `${card.props['title'] as string}${at % 10}` } }
}
