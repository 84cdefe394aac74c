import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it, vi } from 'vitest'
import { openSessionKeeper } from '../../../electron/lan-host/kept-session.ts'
import { openSecrets } from '../../../electron/secrets.ts'
import { createShellDouble } from '../../helpers/electron-double-shell.ts'

const secrets = openSecrets(createShellDouble().members.safeStorage, 'linux')

const session = {
  mapId: 'a-map-of-this-test-00',
  role: 'editor',
  token: 'a-token',
  code: 'CODE42',
  port: 4460,
  admitted: ['ben'],
  removed: [],
} as const

const kept = () => ({ ...session, admitted: [...session.admitted], removed: [...session.removed] })

const newFile = () => path.join(mkdtempSync(path.join(tmpdir(), 'pathlane-')), 'session.json')

it('a session that was not ended is found by the next start, and read by nobody else', async () => {
  const file = newFile()
  const keeper = openSessionKeeper(file, secrets, () => 1_000)
  keeper.keep(kept())
  await keeper.kept()
  const next = openSessionKeeper(file, secrets, () => 2_000)
  expect(await next.read()).toEqual({ ...session, at: 1_000 })
  const others = statSync(file).mode & 0o077
  expect(process.platform === 'win32' ? 0 : others).toBe(0)
})

it('nothing of the session’s link stands in the file', async () => {
  const file = newFile()
  const keeper = openSessionKeeper(file, secrets)
  keeper.keep(kept())
  await keeper.kept()
  const text = readFileSync(file, 'utf8')
  expect(JSON.parse(text)).toMatchObject({ lock: 'system' })
  for (const secret of ['a-token', 'CODE42', 'a-map-of-this-test-00']) {
    expect(text).not.toContain(secret)
  }
})

it('a session that was ended is gone', async () => {
  const file = newFile()
  const keeper = openSessionKeeper(file, secrets)
  keeper.keep(kept())
  keeper.keep(null)
  await keeper.kept()
  expect(await keeper.read()).toBe(null)
  expect(existsSync(file)).toBe(false)
})

it('a session of another day does not come back, and no clock that was set back brings it', async () => {
  const file = newFile()
  const keeper = openSessionKeeper(file, secrets, () => 1_000)
  keeper.keep(kept())
  await keeper.kept()
  const later = openSessionKeeper(file, secrets, () => 1_000 + 17 * 3_600_000)
  expect(await later.read()).toBe(null)
  expect(await openSessionKeeper(file, secrets, () => 0).read()).toBe(null)
})

it.each([
  '',
  '{"mapId":',
  '{"lock":"nothing","text":"{}"}',
  '{"lock":"system","text":"bm90IGxvY2tlZA=="}',
  '[]',
])('a file that reads %j is no session', async (content) => {
  // what can't be unlocked is told
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  const file = newFile()
  writeFileSync(file, content)
  expect(await openSessionKeeper(file, secrets).read()).toBe(null)
})
