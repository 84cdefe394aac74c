// The load generator: many people over raw sockets, in a process of its own. Told what to do by the
// messages of its parent.
import { WebSocket } from 'ws'
import { openHocuspocusVoice } from './hocuspocus-voice.ts'
import { createLatencies } from './latencies.ts'
import type { LoadOrder, LoadPlan, LoadReport } from './load-plan.ts'
import { findMarks, markNow } from './marker.ts'
import { openTldrawVoice } from './tldraw-voice.ts'
import type { Voice } from './voice.ts'
import { openYjsVoice } from './yjs-voice.ts'

const openVoiceOf = {
  yjs: openYjsVoice,
  hocuspocus: openHocuspocusVoice,
  tldraw: openTldrawVoice,
}

interface Person {
  readonly number: number
  readonly voice: Voice
  readonly socket: WebSocket
  readonly everyEditMs: number
  readonly everyPointMs: number
  nextEdit: number
  nextPoint: number
  /** When each edit was sent, until it is acknowledged. */
  readonly sentAt: number[]
  acknowledged: number
  /** Number of the newest edit that came of each other person. */
  readonly newestOf: Map<number, number>
  points: number
}

const edits = createLatencies()
const points = createLatencies()
const acks = createLatencies()
const counts = { frames: 0, bytes: 0, arrivedEdits: 0, sentEdits: 0, sentPoints: 0 }
let isMeasured = false
let lost = 0
let people: Person[] = []
let timer: NodeJS.Timeout | undefined

process.on('message', (order: LoadOrder) => {
  if (order.kind === 'join') void joinAll(order.plan)
  if (order.kind === 'speak') speak()
  if (order.kind === 'measure') isMeasured = true
  if (order.kind === 'count') tell({ kind: 'counts', ...counts })
  if (order.kind === 'silence') silence()
  if (order.kind === 'end') end()
})

// without its parent it would go on talking for ever
process.on('disconnect', () => process.exit(0))

function tell(report: LoadReport): void {
  process.send?.(report)
}

async function joinAll(plan: LoadPlan): Promise<void> {
  // a few at a time, so that no server is judged by a rush that the case is not about
  const waiting = [...plan.people]
  const joinNext = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      people.push(await join(plan, next))
    }
  }
  try {
    await Promise.all(Array.from({ length: 8 }, joinNext))
    tell({ kind: 'joined' })
  } catch (error) {
    tell({ kind: 'failed', error: String(error) })
  }
}

function join(plan: LoadPlan, who: LoadPlan['people'][number]): Promise<Person> {
  const { room, person } = who
  const address = `${plan.address}${plan.pathPrefix}${room}`
  const socket = new WebSocket(address, { perMessageDeflate: false, skipUTF8Validation: true })
  return new Promise((resolve, reject) => {
    const sentAt: number[] = []
    const voice = openVoiceOf[plan.wire]({
      room,
      person,
      presence: plan.presence,
      line: {
        send: (frame) => socket.send(frame),
        onJoined: () => resolve(member),
        onAcknowledged: (count) => acknowledge(member, count),
      },
    })
    const now = performance.now()
    const member: Person = {
      number: person,
      voice,
      socket,
      everyEditMs: 1000 / who.editsPerSecond,
      everyPointMs: 1000 / who.pointsPerSecond,
      nextEdit: now,
      nextPoint: now,
      sentAt,
      acknowledged: 0,
      newestOf: new Map(),
      points: 0,
    }
    socket.on('open', () => voice.open())
    socket.on('message', (frame: Buffer) => receive(member, frame))
    socket.on('error', reject)
    socket.on('close', () => {
      lost++
      reject(new Error('The server has closed a line.'))
    })
  })
}

function receive(member: Person, frame: Buffer): void {
  counts.frames++
  counts.bytes += frame.byteLength + headerBytes(frame.byteLength)
  member.voice.receive(frame)
  findMarks(frame, ({ kind, person, count, ageMs }) => {
    if (person === member.number) return
    if (isMeasured) (kind === 'e' ? edits : points).note(ageMs)
    if (kind === 'p') return
    const newest = member.newestOf.get(person) ?? 0
    // what its author has overwritten within a tick has come with what took its place
    if (count > newest) {
      counts.arrivedEdits += count - newest
      member.newestOf.set(person, count)
    }
  })
}

/** What the WebSocket protocol puts before a frame that a server sends. */
function headerBytes(length: number): number {
  if (length < 126) return 2
  return length < 65_536 ? 4 : 10
}

function acknowledge(person: Person, count: number): void {
  const now = performance.now()
  for (; person.acknowledged < count; person.acknowledged++) {
    const sentAt = person.sentAt[person.acknowledged]
    if (sentAt !== undefined && isMeasured) acks.note(now - sentAt)
  }
}

function speak(): void {
  const now = performance.now()
  for (const person of people) {
    person.nextEdit = now + Math.random() * person.everyEditMs
    person.nextPoint = now + Math.random() * person.everyPointMs
  }
  timer = setInterval(sayWhatIsDue, 1)
}

function sayWhatIsDue(): void {
  const now = performance.now()
  for (const person of people) {
    if (person.nextEdit <= now) {
      person.nextEdit += person.everyEditMs
      person.sentAt.push(performance.now())
      counts.sentEdits++
      person.voice.edit(markNow('e', person.number, person.sentAt.length))
    }
    if (person.nextPoint <= now) {
      person.nextPoint += person.everyPointMs
      counts.sentPoints++
      person.points++
      person.voice.point(markNow('p', person.number, person.points))
    }
  }
}

function silence(): void {
  clearInterval(timer)
  isMeasured = false
  tell({
    kind: 'measured',
    edits: edits.counts(),
    points: points.counts(),
    acks: acks.counts(),
    lost,
  })
}

function end(): void {
  for (const { socket } of people) socket.terminate()
  people = []
  process.disconnect()
}
