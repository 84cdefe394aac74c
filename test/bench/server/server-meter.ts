// Loaded before a server that is measured: tells its parent what the process has used so far. All
// of its threads count.
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { ServerOrder, ServerReport } from './server-talk.ts'

const { now: realClock } = Date
const realTime = performance.now.bind(performance)
let passedMs = 0
Date.now = () => realClock() + passedMs
performance.now = () => realTime() + passedMs

const loop = monitorEventLoopDelay({ resolution: 5 })
loop.enable()

process.on('message', (order: ServerOrder) => {
  if (order.kind === 'collect') globalThis.gc?.()
  if (order.kind === 'usage') report()
  if (order.kind === 'pass') passedMs += order.ms
  if (order.kind === 'end') process.exit(0)
})
process.on('disconnect', () => process.exit(0))

function report(): void {
  const { user, system } = process.cpuUsage()
  const { rss, heapUsed } = process.memoryUsage()
  const usage: ServerReport = {
    kind: 'usage',
    cpuMs: (user + system) / 1000,
    rssBytes: rss,
    heapBytes: heapUsed,
    longestTurnMs: loop.max / 1e6,
  }
  loop.reset()
  process.send?.(usage)
}
