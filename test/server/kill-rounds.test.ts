// Crashes by the hundred: what anybody was told is compared with what is there afterwards.
import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { startCrashable, type Crashable } from '../helpers/crashable.ts'
import { connect, eventually, newRoom, type Participant } from '../helpers/server.ts'
import { newDataFolder } from '../helpers/server-command.ts'
import { joinAsWriter, type Writer } from '../helpers/writer.ts'

const lanes = 2
const roundsPerLane = 100
const longestBurstMs = 80

test(
  `nothing that anybody was told is lost in ${lanes * roundsPerLane} crashes under load`,
  { timeout: 300_000 },
  async () => {
    const told = await Promise.all(Array.from({ length: lanes }, (_, lane) => runLane(lane + 1)))
    // the crashes did hit people in mid-sentence
    for (const { acknowledged, seen, unacknowledged } of told) {
      expect(acknowledged).toBeGreaterThan(roundsPerLane)
      expect(seen).toBeGreaterThan(roundsPerLane)
      expect(unacknowledged).toBeGreaterThan(0)
    }
  },
)

/** One data folder whose server crashes again and again. */
async function runLane(seed: number) {
  const random = randomFrom(seed)
  const data = await newDataFolder()
  const room = newRoom()
  const ledger = new Set<string>()
  const sum = { acknowledged: 0, seen: 0, unacknowledged: 0 }
  let server = await startCrashable(data)
  const stayers = letPeopleType(server)
  for (let round = 0; round < roundsPerLane; round++) {
    const writers = await Promise.all([0, 1, 2].map(() => joinAsWriter(server, room)))
    // whoever comes back finds what they, or anybody, was told before the crash
    for (const { board } of writers) expect(missing(ledger, board)).toEqual([])
    await crashInMidSentence(server, writers, `${round}`, random)
    for (const writer of writers) {
      const acknowledged = writer.acknowledged()
      for (const key of [...acknowledged, ...writer.seen()]) ledger.add(key)
      sum.acknowledged += acknowledged.length
      sum.unacknowledged += writer.written().length - acknowledged.length
      sum.seen += writer.seen().size
      writer.leave()
    }
    server = await startCrashable(data, server.port)
  }
  const last = await joinAsWriter(server, room)
  expect(missing(ledger, last.board)).toEqual([])
  await stayers.converge(server)
  return sum
}

function missing(keys: Iterable<string>, board: Y.Map<unknown>): string[] {
  return [...keys].filter((key) => !board.has(key))
}

/** Everybody writes; the crash comes at a moment of chance after the first acknowledgement. */
async function crashInMidSentence(
  server: Crashable,
  writers: readonly Writer[],
  round: string,
  random: () => number,
): Promise<void> {
  let count = 0
  const writing = setInterval(() => {
    for (const [at, writer] of writers.entries()) writer.write(`${round}.${at}.${count}`)
    count++
  }, 4)
  await eventually(() => writers.some((writer) => writer.acknowledged().length > 0))
  await new Promise((resolve) => setTimeout(resolve, random() * longestBurstMs))
  await server.crash()
  clearInterval(writing)
}

/** Two with a stock client who type on through all crashes, and find their way back each time. */
function letPeopleType(server: Crashable) {
  const room = newRoom()
  const people = ['ana', 'ben'].map((name) => connect(server, room, name))
  for (const { provider } of people) provider.maxBackoffTime = 100
  const [ana, ben] = people as [Participant, Participant]
  let typed = 0
  const typing = setInterval(() => {
    for (const { name, board } of people) board.set(`${name}-${typed % 500}`, typed)
    typed++
  }, 25)
  return {
    async converge(server: Crashable): Promise<void> {
      clearInterval(typing)
      const last = (typed - 1) % 500
      const hasAll = ({ board }: Participant) =>
        people.every(({ name }) => board.get(`${name}-${last}`) === typed - 1)
      await eventually(() => people.every(hasAll), { withinMs: 20_000 })
      const stored = await joinAsWriter(server, room)
      expect(ana.board.size).toBe(2 * Math.min(typed, 500))
      expect(ben.board.toJSON()).toEqual(ana.board.toJSON())
      expect(stored.board.toJSON()).toEqual(ana.board.toJSON())
    },
  }
}

function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
