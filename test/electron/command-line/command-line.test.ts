import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { argumentsOf, readCommand } from '../../../electron/command-line/read-command.ts'
import { runCommand } from '../../../electron/command-line/run-command.ts'
import { addSticky } from '../../../shared/map/edit-cards.ts'
import { fileOf, writeMapFile } from '../../helpers/map-files.ts'
import { plant } from '../../helpers/map-peers.ts'
import { newMap } from '../../helpers/random-map.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pathlane-'))
  file = path.join(folder, 'Kitchen.pathlane')
  writeMapFile(file, 'Kitchen', 'Home page')
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Runs a command as a shell does. */
async function run(...args: readonly string[]) {
  const said: string[] = []
  const complained: string[] = []
  const spies = [
    vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line)),
    vi.spyOn(console, 'error').mockImplementation((line: string) => void complained.push(line)),
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0),
  ]
  try {
    const command = readCommand(args)
    if (command.kind === 'open') throw new Error('This would open the app')
    const exitCode = await runCommand(command, '0.1.0')
    return { exitCode, out: said.join('\n'), err: complained.join('\n') }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}

describe('pathlane check', () => {
  it('tells what is in a file that is all right', async () => {
    const { exitCode, out } = await run('check', file)
    expect(exitCode).toBe(0)
    expect(out).toContain('Kitchen.pathlane is whole: every hash is right.')
    expect(out).toContain('by hand, with Pathlane 0.1.0.')
    expect(out).toContain('1 touchpoints')
  })

  it('ends with 1 and names the rule where a map breaks one', async () => {
    const map = newMap()
    plant(map.records, 'shape:odd', { $: 'no base' })
    map.framework.set('pin', { id: 'gone', version: 1, contentHash: 'none' })
    writeFileSync(file, fileOf(map))
    const { exitCode, out } = await run('check', file)
    expect(exitCode).toBe(1)
    expect(out).toMatch(/^D1 {2}1 thing without a readable base\.$/m)
    expect(out).toMatch(/^F-1 /m)
  })

  it('tells of parked cards without calling them wrong', async () => {
    const map = newMap()
    addSticky(map, { parentId: 'shape:cell.gone.touchpoints', x: 0, y: 0 }, 'Lost', 'rose')
    writeFileSync(file, fileOf(map))
    const { exitCode, out } = await run('check', file)
    expect(exitCode).toBe(0)
    expect(out).toMatch(/^D5 {2}1 thing in the parking lane/m)
  })

  it('ends with 3 and one sentence where the file cannot be opened', async () => {
    writeFileSync(file, readFileSync(file).subarray(0, 500))
    expect(await run('check', file)).toEqual({
      exitCode: 3,
      out: '',
      err: expect.stringContaining('This file ends too early.') as string,
    })
    expect(await run('check', path.join(folder, 'none.pathlane'))).toEqual({
      exitCode: 3,
      out: '',
      err: expect.stringMatching(/^There is no such file \(.*none\.pathlane\)\./) as string,
    })
  })
})

describe('pathlane export', () => {
  it('writes the map in plain words to standard output', async () => {
    const { exitCode, out } = await run('export', file, '--format', 'json')
    expect(exitCode).toBe(0)
    const description = JSON.parse(out) as { touchpoints: { title: string }[] }
    expect(description.touchpoints.map(({ title }) => title)).toEqual(['Home page'])
  })

  it('writes into a file when asked to, and says when it cannot', async () => {
    const json = path.join(folder, 'kitchen.json')
    expect((await run('export', file, '--format', 'json', '--out', json)).exitCode).toBe(0)
    expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({ title: 'Kitchen' })
    const nowhere = path.join(folder, 'none', 'kitchen.json')
    expect((await run('export', file, '--format', 'json', '--out', nowhere)).exitCode).toBe(3)
  })
})

it.each([
  ['without a file', ['check']],
  ['with two files', ['check', 'a.pathlane', 'b.pathlane']],
  ['with an unknown flag', ['check', '--fast', 'a.pathlane']],
  ['without a format', ['export', 'a.pathlane']],
  ['with another format', ['export', 'a.pathlane', '--format', 'xml']],
])('a command %s ends with 2', async (_what, args) => {
  const { exitCode, err } = await run(...args)
  expect(exitCode).toBe(2)
  expect(err).toContain('This argument is not known')
})

it('help names every command and exit code', async () => {
  const { exitCode, out } = await run('--help')
  expect(exitCode).toBe(0)
  expect(out).toContain('pathlane export <file> --format json')
  expect(out).toContain('Exit codes: 0')
})

it('the app’s own arguments are found behind Chromium’s switches', () => {
  expect(argumentsOf(['electron', '--no-sandbox', '/app', 'check', 'a'], false)).toEqual([
    'check',
    'a',
  ])
  expect(argumentsOf(['/opt/pathlane', 'a.pathlane'], true)).toEqual(['a.pathlane'])
  expect(readCommand(['--type=renderer', 'a.pathlane'])).toEqual({ kind: 'open' })
})
