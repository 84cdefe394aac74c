import type { FanOut } from './fan-out.ts'

/** One server alone: there is nobody to tell. */
export function createNoFanOut(): FanOut {
  return { publish() {}, subscribe: () => () => {}, async close() {} }
}
