// Makes out/server-package/: the server as an npm package without dependencies, the web edition in it.
//   npm run package:server            then: npm pack, npx, or copy the folder
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { builtinModules } from 'node:module'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'vite'
import { createLicenceList } from '../packaging/licences/list-licences.ts'
import { buildWhenStale } from './build-when-stale.ts'

const root = path.resolve(import.meta.dirname, '..')

/** Asked for in a `try` by `ws` and `pg`: they stay absent on purpose. */
const absentAddOns = ['bufferutil', 'utf-8-validate', 'pg-native', 'pg-cloudflare']

const leastNode = '22.18'

/** What is run, in words that an old Node reads too: it would end with a stack trace otherwise. */
const launcher = `#!/usr/bin/env node
'use strict'
const [major, minor] = process.versions.node.split('.').map(Number)
const [leastMajor, leastMinor] = [${leastNode.replace('.', ', ')}]
if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) {
  require('./server.cjs')
} else {
  process.stderr.write('Pathlane needs Node ${leastNode} or newer, and this is Node ' + process.versions.node + '.\\n')
  process.exitCode = 1
}
`

const readme = `# The sync server of Pathlane

Keeps maps for everybody who works on them. How to run it stands in [docs/server.md](docs/server.md).
`

async function packageServer(outFolder: string, webFolder: string): Promise<void> {
  await rm(outFolder, { recursive: true, force: true })
  await mkdir(outFolder, { recursive: true })
  await writeFile(path.join(outFolder, 'pathlane-server.cjs'), launcher, { mode: 0o755 })
  await bundle('server', 'server/packaged-main.ts', outFolder)
  await bundle('sqlite-worker', 'server/storage/sqlite-worker.ts', outFolder)
  await cp(webFolder, path.join(outFolder, 'web'), { recursive: true })
  for (const file of ['LICENSE', 'NOTICE.md']) {
    await cp(path.join(root, file), path.join(outFolder, file))
  }
  for (const guide of ['docs/server.md', 'docs/threat-model.md', 'examples']) {
    await cp(path.join(root, guide), path.join(outFolder, guide), { recursive: true })
  }
  await writeFile(path.join(outFolder, 'README.md'), readme)
  await writeFile(
    path.join(outFolder, 'package.json'),
    `${JSON.stringify(await about(), null, 2)}\n`,
  )
}

async function about(): Promise<object> {
  const text = await readFile(path.join(root, 'package.json'), 'utf8')
  const { version, license } = JSON.parse(text) as Record<string, string>
  return {
    name: 'pathlane-server',
    version,
    description: 'The sync server of Pathlane, with the web edition.',
    license,
    bin: { 'pathlane-server': 'pathlane-server.cjs' },
    engines: { node: `>=${leastNode}` },
  }
}

async function bundle(name: string, input: string, outDir: string): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [createLicenceList(root).list(() => `${name}.licences.json`)],
    ssr: { noExternal: true },
    build: {
      ssr: path.join(root, input),
      outDir,
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'node22',
      rolldownOptions: {
        external: [
          ...absentAddOns,
          ...builtinModules,
          ...builtinModules.map((module) => `node:${module}`),
        ],
        output: { format: 'cjs', entryFileNames: `${name}.cjs`, codeSplitting: false },
      },
    },
  })
}

const { values } = parseArgs({ options: { out: { type: 'string' }, web: { type: 'string' } } })
if (values.web === undefined) {
  await buildWhenStale(['renderer'], () => console.log('Building Pathlane…'))
}
const out = path.resolve(root, values.out ?? 'out/server-package')
await packageServer(out, path.resolve(root, values.web ?? 'out/renderer'))
console.log(`The package is in ${path.relative(root, out)}`)
