import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly env?: Readonly<Record<string, unknown>>
}

interface Job {
  readonly needs?: string
  readonly permissions?: Readonly<Record<string, string>>
  readonly strategy?: { readonly matrix: { readonly include: readonly { readonly os: string }[] } }
  readonly steps: readonly Step[]
}

interface Workflow {
  readonly on: unknown
  readonly permissions: unknown
  readonly jobs: Readonly<Record<'check' | 'package' | 'draft', Job>>
}

const root = path.resolve(import.meta.dirname, '../../..')
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')

const source = read('.github/workflows/release.yml')
// reason: what the tests below expect of it
const workflow = parse(source) as Workflow
const jobs = Object.values(workflow.jobs)
const steps = jobs.flatMap((job) => job.steps)
const commands = steps.flatMap(({ run }) => run ?? [])

it('only tags of versions start it, and it may write nothing but the draft', () => {
  expect(workflow.on).toEqual({ push: { tags: ['v*.*.*'] } })
  expect(workflow.permissions).toEqual({ contents: 'read' })
  expect(workflow.jobs.draft.permissions).toEqual({ contents: 'write' })
  expect(workflow.jobs.package.permissions).toBeUndefined()
})

it('nothing is packaged before everything was checked and tested, nothing drafted before that', () => {
  expect(workflow.jobs.check.steps.map(({ run }) => run)).toEqual(
    expect.arrayContaining(['npm run check', 'npm test']),
  )
  expect(workflow.jobs.package.needs).toBe('check')
  expect(workflow.jobs.draft.needs).toBe('package')
})

it('each system packages, signs and looks at what came out, after a run on the real Electron', () => {
  const systems = workflow.jobs.package.strategy?.matrix.include.map(({ os }) => os.split('-')[0])
  expect(systems).toEqual(['macos', 'windows', 'ubuntu'])
  const all = workflow.jobs.package.steps
  const place = (text: string) => all.findIndex(({ run }) => run?.includes(text))
  const order = ['playwright test', '--signed', 'npm run package:verify'].map(place)
  expect(order).toEqual(order.toSorted((one, other) => one - other))
  expect(order).not.toContain(-1)
  expect(all[order[0] ?? -1]?.env).toEqual({ ELECTRON_E2E: '1' })
})

it('every script and spec that it names is there', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  const named = commands.flatMap((run) => [...run.matchAll(/npm run ([\w:]+)/g)])
  expect(named.length).toBeGreaterThan(2)
  for (const [, name = ''] of named) expect(scripts).toHaveProperty([name])
  const files = commands.flatMap((run) => run.match(/\b(?:test|scripts)\/[\w./-]+/g) ?? [])
  expect(files.length).toBeGreaterThan(1)
  for (const file of files) expect([file, existsSync(path.join(root, file))]).toEqual([file, true])
})

it('everything that has to be set up for it is told in docs/releasing.md', () => {
  const guide = read('docs/releasing.md')
  const names = [...source.matchAll(/\b(?:secrets|vars)\.([A-Z_]+)/g)].map(([, name = '']) => name)
  expect(names.length).toBeGreaterThan(10)
  for (const name of names) expect(guide).toContain(`\`${name}\``)
})

it('every variable that packaging reads is given to it', () => {
  const asked = read('packaging/builder-config.ts').match(/'(?:PATHLANE|AZURE)_\w+'/g) ?? []
  expect(asked.length).toBeGreaterThan(5)
  const given = workflow.jobs.package.steps.flatMap(({ env }) => Object.keys(env ?? {}))
  for (const name of asked) expect(given).toContain(name.slice(1, -1))
})

it('actions are named by a version, and are GitHub’s own', () => {
  const used = steps.flatMap(({ uses }) => uses ?? [])
  expect(used.length).toBeGreaterThan(4)
  for (const name of used) expect(name).toMatch(/^actions\/[\w-]+@(v\d+|[0-9a-f]{40})$/)
})

it('secrets reach steps only by their environment, never inside a command', () => {
  for (const command of commands) expect(command).not.toMatch(/secrets\.|github\.token/)
})
