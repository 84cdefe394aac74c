// What this server counts. Labels come from closed lists only: nothing that a client says.
import { createRegistry, type Counter, type Histogram, type Registry } from './metrics.ts'

export interface ServerMetrics {
  readonly registry: Registry
  /** Sync frames that were taken in. */
  readonly updates: Counter
  readonly bytesIn: Counter
  readonly bytesOut: Counter
  readonly commits: Counter
  readonly commitSeconds: Histogram
  /** From the first frame that an ack covers to the ack. */
  readonly ackSeconds: Histogram
  /** Connections that were refused or closed, by the reason that they were told. */
  readonly rejected: Counter
  /** Images that no map referred to any more. */
  readonly removedBlobs: Counter
}

const latencyBounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

export function createServerMetrics(): ServerMetrics {
  const registry = createRegistry()
  registry.gauge('process_resident_memory_bytes', 'Memory of the process.', () => {
    return process.memoryUsage.rss()
  })
  registry.gauge('process_cpu_seconds_total', 'CPU time of the process.', () => {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1e6
  })
  return {
    registry,
    updates: registry.counter('pathlane_updates_total', 'Sync frames taken in.'),
    bytesIn: registry.counter('pathlane_bytes_in_total', 'Bytes of frames that came in.'),
    bytesOut: registry.counter('pathlane_bytes_out_total', 'Bytes of frames that went out.'),
    commits: registry.counter('pathlane_commits_total', 'Rows that were put on disk.'),
    commitSeconds: registry.histogram(
      'pathlane_commit_seconds',
      'How long a row took to be on disk.',
      latencyBounds,
    ),
    ackSeconds: registry.histogram(
      'pathlane_ack_seconds',
      'From a frame to the word that it is on disk.',
      latencyBounds,
    ),
    removedBlobs: registry.counter('pathlane_removed_images_total', 'Unused images removed.'),
    rejected: registry.counter(
      'pathlane_rejected_total',
      'Connections refused or closed by the server.',
      'reason',
    ),
  }
}
