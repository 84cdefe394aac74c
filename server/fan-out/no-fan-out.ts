import type { FanOut } from './fan-out.ts'

/** One server alone: there is nobody to tell. */
export function createNoFanOut(): FanOut {
  return {
    isShared: false,
    isConnected: () => true,
    hearsAll: () => true,
    watch: () => () => {},
    tell() {},
    tellAccess() {},
    hearAccess: () => () => {},
    subscribe: async () => () => {},
    async close() {},
  }
}
