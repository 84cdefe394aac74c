// One case on one system: everybody joins, speaks for a while unmeasured, then measured.
import { setTimeout as wait } from 'node:timers/promises'
import type { Measurement } from '../measurement.ts'
import { arrivalsPerEdit, type Case } from './cases.ts'
import { joinCrowd, type Crowd } from './crowd.ts'
import { countOf, quantile } from './latencies.ts'
import type { LoadCounts } from './load-plan.ts'
import type { RunningSystem, System } from './systems.ts'

export type Say = (metric: Measurement['metric'], value: number, unit: Measurement['unit']) => void

/** Until then the just-in-time compiler works as hard as the server. */
const warmUpMs = 4_000

export async function runCase(system: System, which: Case, seconds: number, say: Say) {
  const server = await system.start()
  try {
    const { wire, pathPrefix } = system
    const { presence, people } = which
    const [address = ''] = server.addresses
    const plan = { address, pathPrefix, wire, presence, people }
    const crowd = await joinCrowd(plan, server.addresses)
    try {
      await measure(server, crowd, which, seconds, say)
    } finally {
      await crowd.end()
    }
  } finally {
    await server.end()
  }
}

async function measure(
  server: RunningSystem,
  crowd: Crowd,
  which: Case,
  seconds: number,
  say: Say,
): Promise<void> {
  crowd.speak()
  await wait(warmUpMs)
  const usedBefore = await server.usage()
  const before = await crowd.counts()
  crowd.measure()
  const startedAt = performance.now()
  await wait(seconds * 1_000)
  const used = await server.usage()
  const after = await crowd.counts()
  const passed = (performance.now() - startedAt) / 1_000
  const { edits, points, acks, lost } = await crowd.silence()
  const arrived = await arrivedShare(crowd, which)
  const perSecond = (of: (counts: LoadCounts) => number) => (of(after) - of(before)) / passed
  const cpuMs = used.cpuMs - usedBefore.cpuMs
  const messages = perSecond((counts) => counts.sentEdits + counts.sentPoints)
  const latency = (metric: string, value: number | null) => {
    if (value !== null) say(metric, value, 'ms')
  }
  latency('edit to remote, p50', quantile(edits, 0.5))
  latency('edit to remote, p99', quantile(edits, 0.99))
  latency('presence to remote, p99', quantile(points, 0.99))
  if (countOf(acks) > 0) latency('edit to ack, p99', quantile(acks, 0.99))
  say('server CPU', cpuMs / passed / 10, '% of a core')
  say('server CPU per message in', (cpuMs * 1_000) / (messages * passed), 'µs')
  say('server memory', used.rssBytes / 2 ** 20, 'MB')
  say('messages in', messages, '1/s')
  say(
    'frames out',
    perSecond((counts) => counts.frames),
    '1/s',
  )
  say('bytes out', perSecond((counts) => counts.bytes) / 1e6, 'MB/s')
  if (arrived !== null) say('edits that arrived', arrived * 100, '%')
  if (lost > 0) say('lines that the server closed', lost, '')
}

const settleMs = 10_000

/** Of the edits that others should have got. Null where everybody is alone. */
async function arrivedShare(crowd: Crowd, { people }: Case): Promise<number | null> {
  const endAt = performance.now() + settleMs
  for (;;) {
    const { sentEdits, arrivedEdits } = await crowd.counts()
    const expected = sentEdits * arrivalsPerEdit(people)
    if (expected === 0) return null
    if (arrivedEdits >= expected || performance.now() > endAt) return arrivedEdits / expected
    await wait(100)
  }
}
