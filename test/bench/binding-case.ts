// One system at one size, in a process of its own so that its heap is its own:
// node --expose-gc binding-case.ts <system> <records> <steps>
import { setImmediate } from 'node:timers/promises'
import * as Y from 'yjs'
import type { ShapeRecord } from '../../shared/document/record.ts'
import { cardAt } from './server/cards.ts'
import { systems, type RecordStore, type SystemName } from './binding-systems.ts'

const [systemName, recordCount, stepCount] = process.argv.slice(2)
const open = systems[systemName as SystemName]
const count = Number(recordCount)
const steps = Number(stepCount)

const encoded = encodeBoard()
say('size', encoded.byteLength / 1024, 'KB')
say(
  'load',
  bestOf(3, () => load(encoded)),
  'ms CPU',
)
say('read all', bestOf(3, readAll), 'ms CPU')
say('heap', await heapOf(encoded), 'MB')
await drag('one card', 1)
await drag('20 cards', 20)

function encodeBoard(): Uint8Array {
  const doc = new Y.Doc()
  const store = open(doc)
  doc.transact(() => {
    for (let at = 0; at < count; at++) store.put(cardAt(at))
  })
  return Y.encodeStateAsUpdate(doc)
}

function load(update: Uint8Array): {
  readonly doc: Y.Doc
  readonly store: RecordStore
  readonly ms: number
} {
  const doc = new Y.Doc()
  const started = cpuMs()
  Y.applyUpdate(doc, update)
  const store = open(doc)
  return { doc, store, ms: cpuMs() - started }
}

function readAll(): { readonly ms: number } {
  const { store } = load(encoded)
  const started = cpuMs()
  const records = store.ids().map((id) => store.read(id))
  const ms = cpuMs() - started
  if (records.length !== count) throw new Error(`${records.length} records were read of ${count}`)
  return { ms }
}

async function heapOf(update: Uint8Array): Promise<number> {
  const before = await heapUsed()
  const kept = load(update)
  const after = await heapUsed()
  if (kept.store.ids().length !== count) throw new Error('the document is not whole')
  return (after - before) / 2 ** 20
}

/** Moves cards step by step, all of them in each step; `steps` counts the moves of single cards. */
async function drag(what: string, together: number): Promise<void> {
  const { doc, store } = load(encoded)
  const start = Y.encodeStateAsUpdate(doc).byteLength
  let [messageBytes, messages] = [0, 0]
  doc.on('update', (update: Uint8Array) => {
    messageBytes += update.byteLength
    messages++
  })
  const ids = store.ids().slice(0, together)
  const cards = ids.map((id) => store.read(id) as ShapeRecord)
  const started = cpuMs()
  for (let step = 0; step < steps / together; step++) {
    doc.transact(() => {
      for (const [at, card] of cards.entries()) {
        const moved: ShapeRecord = { ...card, x: card.x + 1.5, y: card.y + 0.5 }
        store.change(card, moved)
        cards[at] = moved
      }
    })
  }
  const ms = cpuMs() - started
  const end = Y.encodeStateAsUpdate(doc).byteLength
  say(`growth per step, ${what}`, (end - start) / steps, 'B/card')
  say(`message, ${what}`, messageBytes / messages / together, 'B/card')
  say(`write, ${what}`, (ms * 1000) / steps, 'µs CPU/card')
  say(`heap after, ${what}`, await heapOf(Y.encodeStateAsUpdate(doc)), 'MB')
}

function bestOf(times: number, measure: () => { readonly ms: number }): number {
  return Math.min(...Array.from({ length: times }, () => measure().ms))
}

/** From a fresh turn of the event loop, so that no frame of the stack still holds what was measured before. */
async function heapUsed(): Promise<number> {
  await setImmediate()
  const { gc } = globalThis
  if (gc === undefined) throw new Error('Run this file with --expose-gc.')
  gc()
  gc()
  return process.memoryUsage().heapUsed
}

/** Processor time of this thread: other work on the machine does not count. */
function cpuMs(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

function say(metric: string, value: number, unit: string): void {
  process.stdout.write(`${JSON.stringify({ metric, value, unit })}\n`)
}
