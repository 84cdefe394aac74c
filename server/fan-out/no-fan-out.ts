import type { FanOut } from './fan-out.ts'

/**
 * One server alone: there is nobody to tell. Where the storage is shared all the same, the others are
 * found there.
 */
export function createNoFanOut({ isShared } = { isShared: false }): FanOut {
  return {
    isShared,
    isConnected: () => true,
    hearsAll: () => !isShared,
    watch: () => () => {},
    tell() {},
    tellAccess() {},
    hearAccess: () => () => {},
    subscribe: async () => () => {},
    async close() {},
  }
}
