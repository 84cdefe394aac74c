import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/{shared,server,electron,renderer,convergence,contracts}/**/*.test.ts'],
    testTimeout: 30_000,
  },
})
