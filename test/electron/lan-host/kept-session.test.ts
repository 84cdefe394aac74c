import { existsSync, mkdtempSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { openSessionKeeper } from '../../../electron/lan-host/kept-session.ts'

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

it('a session that was not ended is found by the next start, and read by nobody else', () => {
  const file = newFile()
  openSessionKeeper(file, () => 1_000).keep(kept())
  expect(openSessionKeeper(file, () => 2_000).read()).toEqual({ ...session, at: 1_000 })
  const others = statSync(file).mode & 0o077
  expect(process.platform === 'win32' ? 0 : others).toBe(0)
})

it('a session that was ended is gone', () => {
  const file = newFile()
  const keeper = openSessionKeeper(file)
  keeper.keep(kept())
  keeper.keep(null)
  expect(keeper.read()).toBe(null)
  expect(existsSync(file)).toBe(false)
})

it('a session of another day does not come back, and no clock that was set back brings it', () => {
  const file = newFile()
  openSessionKeeper(file, () => 1_000).keep(kept())
  expect(openSessionKeeper(file, () => 1_000 + 17 * 3_600_000).read()).toBe(null)
  expect(openSessionKeeper(file, () => 0).read()).toBe(null)
})

it.each(['', '{"mapId":', '{"mapId":"x","role":"facilitator"}', '[]'])(
  'a file that reads %j is no session',
  (content) => {
    const file = newFile()
    writeFileSync(file, content)
    expect(openSessionKeeper(file).read()).toBe(null)
  },
)
