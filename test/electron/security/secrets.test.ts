import { expect, it, vi } from 'vitest'
import { openSecrets } from '../../../electron/secrets.ts'
import { createShellDouble } from '../../helpers/electron-double-shell.ts'

function store(differences: object = {}) {
  return { ...createShellDouble().members.safeStorage, ...differences }
}

it('a secret is locked by the system, and comes back', async () => {
  const secrets = openSecrets(store(), 'linux')
  const locked = await secrets.lock('a token')
  expect(locked.lock).toBe('system')
  expect(Buffer.from(locked.text, 'base64').toString()).not.toContain('a token')
  expect(await secrets.unlock(locked)).toBe('a token')
})

it('where the system has no store, or one that everybody can open, nothing pretends to lock', async () => {
  const without = [
    openSecrets(store({ isAsyncEncryptionAvailable: async () => false }), 'darwin'),
    openSecrets(store({ getSelectedStorageBackend: () => 'basic_text' }), 'linux'),
    openSecrets(store({ getSelectedStorageBackend: () => 'unknown' }), 'linux'),
  ]
  for (const secrets of without) {
    const locked = await secrets.lock('a token')
    expect(locked).toEqual({ lock: 'nothing', text: 'a token' })
    expect(await secrets.unlock(locked)).toBe('a token')
  }
})

it('on Windows and on a Mac nobody asks which keyring of Linux there is', async () => {
  const getSelectedStorageBackend = () => expect.fail('asked')
  for (const platform of ['win32', 'darwin'] as const) {
    const secrets = openSecrets(store({ getSelectedStorageBackend }), platform)
    expect((await secrets.lock('a token')).lock).toBe('system')
  }
})

it('what another account locked is not read, and no error', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  const secrets = openSecrets(store(), 'linux')
  expect(await secrets.unlock({ lock: 'system', text: 'AAAA' })).toBeNull()
  vi.restoreAllMocks()
})
