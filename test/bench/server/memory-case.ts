// A thousand maps of 200 cards, each open in one idle window, and then nobody.
import { setTimeout as wait } from 'node:timers/promises'
import { newId } from '../../../shared/document/new-id.ts'
import { encodeCards } from './cards.ts'
import { joinRaw, type RawGuest } from './raw-guest.ts'
import type { Say } from './run-case.ts'
import type { RunningSystem, System } from './systems.ts'

const roomCount = 1_000
const cardCount = 200
const idleAfterMs = 3_000
/** A thousand maps are saved before they are forgotten, in a cluster one after the other. */
const forgottenAfterMs = 15_000

export async function runMemoryCase(system: System, _seconds: number, say: Say): Promise<void> {
  const server = await system.start()
  try {
    const content = encodeCards(cardCount)
    const base = `${server.addresses[0]}${system.pathPrefix}`
    await sayMemory(server, 'empty', say)
    const guests: RawGuest[] = []
    for (let at = 0; at < roomCount; at++) guests.push(await joinRaw(base + newId(), content))
    await wait(idleAfterMs)
    await sayMemory(server, 'open and idle', say)
    for (const { socket } of guests) socket.terminate()
    await wait(forgottenAfterMs)
    await sayMemory(server, 'after all have left', say)
  } finally {
    await server.end()
  }
}

async function sayMemory(server: RunningSystem, when: string, say: Say): Promise<void> {
  server.collectGarbage()
  const { rssBytes, heapBytes } = await server.usage()
  say(`memory, ${when}`, rssBytes / 2 ** 20, 'MB')
  say(`heap, ${when}`, heapBytes / 2 ** 20, 'MB')
}
