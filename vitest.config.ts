import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/{shared,server,electron,renderer,convergence,contracts}/**/*.test.ts'],
    testTimeout: 30_000,
    // a database has to be made and started
    hookTimeout: 60_000,
  },
})
