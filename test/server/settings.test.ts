import { readFileSync, readdirSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readCommand } from '../../server/config.ts'
import type { Config } from '../../server/settings/settings.ts'
import { settingsTable, usage } from '../../server/settings/usage.ts'
import { newDataFolder } from '../helpers/server-command.ts'
import { runServerToEnd } from '../helpers/server-process.ts'

function read(args: readonly string[], environment: Record<string, string> = {}): Config {
  const command = readCommand(args, environment)
  if (command.kind === 'help') throw new Error('help was asked for')
  return command.config
}

async function newConfigFile(content: string): Promise<string> {
  const file = join(await newDataFolder(), 'pathlane.json')
  await writeFile(file, content)
  return file
}

test('without settings the server is for this machine only', () => {
  expect(read([])).toMatchObject({
    port: 4321,
    host: '127.0.0.1',
    data: 'pathlane-data',
    web: null,
    origin: [],
    proxies: 0,
    log: 'text',
    'metrics-token': null,
  })
})

test('a flag goes before the environment, and the environment before the file', async () => {
  const file = await newConfigFile('{ "port": 1, "host": "::1", "room-people": 7 }')
  const environment = { PATHLANE_PORT: '2', PATHLANE_HOST: '0.0.0.0', PATHLANE_CONFIG: file }
  const config = read(['--port', '3'], environment)
  expect(config).toMatchObject({ port: 3, host: '0.0.0.0', 'room-people': 7 })
})

test('every setting can be given in each of the three ways', async () => {
  const secret = ['--admin-secret', 'not a short secret']
  const values = new Map([
    ['port', '8080'],
    ['log', 'json'],
    ['access', 'links'],
    ['new-maps', 'anyone'],
    ['jwt-role', 'leads=facilitator'],
    ['admin-secret', 'a long admin secret'],
    ['log-level', 'error'],
    ['unload-after', '1.5'],
    ['storage', 'postgres://ana:secret@db.example/maps'],
    ['fanout', 'rediss://cache.example'],
    ['blobs', 's3://maps/team?region=eu-central-1'],
  ])
  for (const [flag, variable, usual] of settingsTable()) {
    const name = (flag ?? '').slice(2).split(' ')[0] ?? ''
    const value = values.get(name) ?? (/^\d+$/.test(usual ?? '') ? '9' : 'https://a.example')
    const file = await newConfigFile(JSON.stringify({ [name]: value }))
    const storage = name === 'fanout' ? ['--storage', 'postgres://db.example/maps'] : []
    const others = name === 'admin-secret' ? [] : [...secret, ...storage]
    const byFlag = read([`--${name}`, value, ...others])
    expect(byFlag).not.toEqual(read(others))
    expect(read(others, { [variable ?? '']: value })).toEqual(byFlag)
    expect(read(['--config', file, ...others])).toEqual(byFlag)
  }
})

test('several origins stand apart by commas in the environment and as a list in the file', async () => {
  const origins = ['https://a.example', 'https://b.example']
  const file = await newConfigFile(JSON.stringify({ origin: origins }))
  expect(read(['--origin', 'https://a.example', '--origin', 'https://b.example']).origin).toEqual(
    origins,
  )
  expect(read([], { PATHLANE_ORIGIN: origins.join(', ') }).origin).toEqual(origins)
  expect(read(['--config', file]).origin).toEqual(origins)
})

test('an empty variable counts as not set, and those of other programs are none of ours', () => {
  expect(read([], { PATHLANE_PORT: '', PATHLANE_BROWSER: '/usr/bin/x', PORT: 'y' }).port).toBe(4321)
})

test.each<[readonly string[], Record<string, string>, string]>([
  [['--prot', '1'], {}, '--prot'],
  [['--port', '99999'], {}, '--port "99999": it has to be a whole number from 0 to 65535'],
  [['--port', 'x'], {}, '--port "x"'],
  [['--unload-after', '-1'], {}, '--unload-after'],
  [['--host', ''], {}, '--host "": it may not be empty'],
  [['--blobs', 'http://maps'], {}, '--blobs "http://maps": it has to be s3://bucket/prefix'],
  [['--blobs', 's3://maps?regoin=x'], {}, '--blobs'],
  [['--log', 'xml'], {}, '--log "xml": it has to be one of text, json'],
  [['--config', '/nowhere/x.json'], {}, '/nowhere/x.json cannot be read'],
  [['--access', 'links'], {}, '--access links needs --admin-secret'],
  [['--admin-secret', 'short'], {}, '--admin-secret: it has to be of 16 characters or more'],
  [['--fanout', 'redis://cache.example'], {}, '--fanout needs --storage'],
  [
    ['--storage', 'mysql://a:hidden@b/c'],
    {},
    '--storage: it has to be an address that begins with',
  ],
  [['--storage', 'postgres://db/c?sslmode=prefer'], {}, '--storage: its sslmode has to be one of'],
  [['--storage', 'postgres://db/c?sslmode=verify-ca'], {}, 'needs sslrootcert'],
  [['--fanout', 'rediss://a?cafile=x'], {}, '--fanout: cafile means nothing in it'],
  [['--fanout', 'redis://a?ca=x'], {}, '--fanout: ca belongs to an address'],
  [['surf'], {}, 'surf'],
  [['serve', 'more'], {}, 'more'],
  [['backup'], {}, 'backup needs the name of a file'],
  [[], { PATHLANE_PORT: 'tcp://10.0.0.1:80' }, 'PATHLANE_PORT "tcp://10.0.0.1:80"'],
  [[], { PATHLANE_PROT: '1' }, 'PATHLANE_PROT is no setting'],
])('a wrong setting is named: %j %j', (args, environment, sentence) => {
  expect(() => readCommand(args, environment)).toThrow(sentence)
})

test.each([
  ['{ "port": 1', 'is no JSON'],
  ['[1]', 'has to hold one JSON object'],
  ['{ "prot": 1 }', '"prot" in '],
  ['{ "port": "x" }', '"port" in '],
  ['{ "port": null }', 'is no text or number'],
  ['{ "port": [1] }', 'is no text or number'],
  ['{ "origin": [{}] }', 'is no text or number'],
])('a wrong config file is named: %s', async (content, sentence) => {
  const file = await newConfigFile(content)
  expect(() => readCommand(['--config', file], {})).toThrow(sentence)
  expect(() => readCommand(['--config', file], {})).toThrow(file)
})

test('a wrong setting stops the start with one sentence', async () => {
  const run = await runServerToEnd(['--port', '99999'])
  expect(run.exitCode).toBe(2)
  expect(run.stdout).toBe('')
  expect(run.stderr).toMatch(/^A setting is not right \(--port "99999": .*\n$/)
})

test('the help names every setting, and so does the guide, in the same words', async () => {
  const help = await runServerToEnd(['--help'])
  expect(help).toEqual({ exitCode: 0, stdout: usage(), stderr: '' })
  const guide = readFileSync(join(import.meta.dirname, '../../docs/server.md'), 'utf8')
  const rows = guide
    .split('\n')
    .filter((line) => line.startsWith('| `--'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll('`', '')),
    )
  expect(rows).toEqual(settingsTable())
  for (const [flag, , , meaning] of settingsTable()) {
    expect(usage()).toContain(flag)
    expect(usage()).toContain(meaning)
  }
})

test('the examples for a cluster name only settings that there are', () => {
  const folder = join(import.meta.dirname, '../../examples/cluster')
  const known = settingsTable().flatMap(([flag, variable]) => [flag?.split(' ')[0], variable])
  const named = readdirSync(folder).flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8').replaceAll('PATHLANE_DB_PASSWORD', '')
    const command = text.split('\n').filter((line) => line.includes('server/main.ts'))
    return [...command.join(' ').matchAll(/--[a-z-]+/g), ...text.matchAll(/PATHLANE_[A-Z_]+/g)]
  })
  expect(named.length).toBeGreaterThan(10)
  expect(named.map(([name]) => name).filter((name) => !known.includes(name))).toEqual([])
})
