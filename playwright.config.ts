import { defineConfig } from '@playwright/test'
import { browserLaunchOptions } from './test/helpers/browser.ts'

const isCi = process.env['CI'] !== undefined

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'out/test/e2e',
  globalSetup: './test/helpers/build-before-e2e.ts',
  workers: 2,
  fullyParallel: true,
  forbidOnly: isCi,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    launchOptions: browserLaunchOptions(),
    trace: 'retain-on-failure',
  },
})
