// The load generators of one case, as many processes as the machine has cores beside the server's.
import { fork, type ChildProcess } from 'node:child_process'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { endChild, reportOf } from './ask-child.ts'
import { addCounts } from './latencies.ts'
import type { LoadCounts, LoadOrder, LoadPlan, LoadReport } from './load-plan.ts'

export interface Crowd {
  /** Everybody says what the case has them say, until silenced. */
  speak(): void
  /** From now on latencies count. */
  measure(): void
  counts(): Promise<LoadCounts>
  silence(): Promise<Measured>
  end(): Promise<void>
}

type Measured = Omit<Extract<LoadReport, { kind: 'measured' }>, 'kind'>

/** Resolves when everybody is in. */
export async function joinCrowd(plan: LoadPlan, addresses: readonly string[]): Promise<Crowd> {
  const size = Math.max(1, Math.min(4, availableParallelism() - 1))
  const generators = Array.from({ length: Math.max(size, addresses.length) }, () =>
    fork(path.join(import.meta.dirname, 'load.ts'), {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    }),
  )
  const all = <T>(ask: (child: ChildProcess, at: number) => Promise<T>) =>
    Promise.all(generators.map(ask))
  const tellAll = (kind: Exclude<LoadOrder['kind'], 'join'>) => {
    for (const child of generators) child.send({ kind })
  }
  const end = async () => void (await all((child) => endChild(child, { kind: 'end' })))
  const join = async (child: ChildProcess, at: number) => {
    const address = addresses[at % addresses.length] ?? plan.address
    const people = plan.people.filter((_, index) => index % generators.length === at)
    const joined = reportOf<LoadReport, 'joined'>(child, 'joined')
    child.send({ kind: 'join', plan: { ...plan, address, people } })
    await joined
  }
  try {
    await all(join)
  } catch (error) {
    await end()
    throw error
  }
  return {
    speak: () => tellAll('speak'),
    measure: () => tellAll('measure'),
    async counts() {
      const reports = all((child) => reportOf<LoadReport, 'counts'>(child, 'counts'))
      tellAll('count')
      return (await reports).reduce<LoadCounts>(addLoad, noLoad)
    },
    async silence() {
      const reports = all((child) => reportOf<LoadReport, 'measured'>(child, 'measured'))
      tellAll('silence')
      const parts = await reports
      return {
        edits: addCounts(parts.map(({ edits }) => edits)),
        points: addCounts(parts.map(({ points }) => points)),
        acks: addCounts(parts.map(({ acks }) => acks)),
        lost: parts.reduce((sum, { lost }) => sum + lost, 0),
      }
    },
    end,
  }
}

const noLoad: LoadCounts = { frames: 0, bytes: 0, arrivedEdits: 0, sentEdits: 0, sentPoints: 0 }

function addLoad(sum: LoadCounts, next: LoadCounts): LoadCounts {
  return {
    frames: sum.frames + next.frames,
    bytes: sum.bytes + next.bytes,
    arrivedEdits: sum.arrivedEdits + next.arrivedEdits,
    sentEdits: sum.sentEdits + next.sentEdits,
    sentPoints: sum.sentPoints + next.sentPoints,
  }
}
