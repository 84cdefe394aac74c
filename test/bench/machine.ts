import { availableParallelism, cpus, totalmem } from 'node:os'

/** What a run was measured on, in one line. */
export function machine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor'
  const memory = Math.round(totalmem() / 2 ** 30)
  return `Node ${process.versions.node}, ${availableParallelism()} × ${model}, ${memory} GB`
}
