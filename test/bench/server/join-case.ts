// A map of 5,000 cards: joined when it is not in memory, then by fifty people at once while two others
// work on another map.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { newId } from '../../../shared/document/new-id.ts'
import { encodeCards } from './cards.ts'
import { findMarks, markNow } from './marker.ts'
import { joinRaw, leave } from './raw-guest.ts'
import type { Say } from './run-case.ts'
import type { System } from './systems.ts'
import { openYjsVoice } from './yjs-voice.ts'

const cardCount = 5_000
const people = 50
/** So often is the map forgotten and joined again, once the server has warmed up. */
const coldJoins = 5
/** After so long without anybody the measured server has forgotten a room. */
const forgottenAfterMs = 2_000

export async function runJoinCase(system: System, _seconds: number, say: Say): Promise<void> {
  const server = await system.start()
  try {
    const base = `${server.addresses[0]}${system.pathPrefix}`
    const room = base + newId()
    await leave(await joinRaw(room, encodeCards(cardCount)))
    await wait(forgottenAfterMs)
    const before = await server.usage()
    const first = await joinRaw(room)
    const after = await server.usage()
    say('size', first.bytes / 1024, 'KB')
    say('first join', first.joinMs, 'ms')
    say('first join, server CPU', after.cpuMs - before.cpuMs, 'ms CPU')
    await leave(first)
    say('cold join, median', await joinColdly(room), 'ms')
    const last = await joinRaw(room)
    const others = await watchOthers(base + newId())
    await wait(1_000)
    say('longest wait of others, calm', others.longestMs(), 'ms')
    await server.usage()
    say(`${people} joins at once`, await rush(room), 'ms')
    say(`longest wait of others, ${people} joins`, others.longestMs(), 'ms')
    say(`longest turn, ${people} joins`, (await server.usage()).longestTurnMs, 'ms')
    others.end()
    last.socket.terminate()
  } finally {
    await server.end()
  }
}

/** @returns the median time of joining a map that is not in memory, ms */
async function joinColdly(room: string): Promise<number> {
  const times: number[] = []
  for (let join = 0; join < coldJoins; join++) {
    await wait(forgottenAfterMs)
    const guest = await joinRaw(room)
    times.push(guest.joinMs)
    await leave(guest)
  }
  return times.toSorted((one, other) => one - other)[Math.floor(coldJoins / 2)] ?? 0
}

async function rush(room: string): Promise<number> {
  const child = fork(path.join(import.meta.dirname, 'join-rush.ts'), [room, String(people)])
  await once(child, 'message')
  const done = once(child, 'message') as Promise<[{ readonly ms: number }]>
  child.send('go')
  const [{ ms }] = await done
  return ms
}

/** Two people in another room, one of whom sees what the other writes every 5 ms. */
async function watchOthers(room: string) {
  const writer = await joinRaw(room)
  const reader = await joinRaw(room)
  let longest = 0
  let count = 0
  const voice = openYjsVoice({
    room,
    person: 0,
    presence: 'slim',
    line: {
      send: (frame) => writer.socket.send(frame),
      onJoined() {},
      onAcknowledged() {},
    },
  })
  writer.socket.on('message', (frame: Buffer) => voice.receive(frame))
  reader.socket.on('message', (frame: Buffer) =>
    findMarks(frame, ({ kind, ageMs }) => {
      if (kind === 'e') longest = Math.max(longest, ageMs)
    }),
  )
  voice.introduce()
  const timer = setInterval(() => voice.edit(markNow('e', 0, ++count)), 5)
  return {
    longestMs() {
      const ms = longest
      longest = 0
      return ms
    },
    end() {
      clearInterval(timer)
      writer.socket.terminate()
      reader.socket.terminate()
    },
  }
}
