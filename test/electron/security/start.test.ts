import { expect, it, vi } from 'vitest'
import * as electron from '../../helpers/electron-module.ts'

vi.mock('electron', () => import('../../helpers/electron-module.ts'))

it('scheme, sandbox and the lock on navigation are in place before the app is ready', async () => {
  await import('../../../electron/main.ts')
  expect(electron.beforeReady).toEqual(['scheme', 'sandbox', 'navigation', 'ready'])
})
