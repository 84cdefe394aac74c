// Packages the desktop app: npm run package -- --help
import { build, type CliOptions } from 'electron-builder'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { builderConfig } from '../packaging/builder-config.ts'
import { buildWhenStale } from './build-when-stale.ts'

const help = `npm run package -- [options]

  --linux, --mac, --windows    For which systems; without any, for this one.
  --target <name>              One kind of package: dmg, zip, nsis, AppImage, deb. May be given again.
  --x64, --arm64               For which processors; without any, for this one.
  --dir                        The app as a folder only, without a package around it.
  --out <folder>               Where the packages go. Usually out/packages.
  --electron-dist <path>       A folder or zip of Electron's runtime, instead of fetching it.
  --signed                     Fails where nothing signs the packages, see docs/releasing.md.
`

const { values } = parseArgs({
  options: {
    help: { type: 'boolean' },
    linux: { type: 'boolean' },
    mac: { type: 'boolean' },
    windows: { type: 'boolean' },
    target: { type: 'string', multiple: true },
    x64: { type: 'boolean' },
    arm64: { type: 'boolean' },
    dir: { type: 'boolean' },
    out: { type: 'string' },
    'electron-dist': { type: 'string' },
    signed: { type: 'boolean' },
  },
})

const root = path.resolve(import.meta.dirname, '..')

if (values.help === true) console.log(help)
else await packageApp()

async function packageApp(): Promise<void> {
  await buildWhenStale(['renderer', 'desktop'], () => console.log('Building Pathlane…'))
  const dist = values['electron-dist']
  const outFolder = path.resolve(values.out ?? path.join(root, 'out/packages'))
  const packages = await build({
    projectDir: root,
    publish: 'never',
    ...systems(),
    x64: values.x64 ?? false,
    arm64: values.arm64 ?? false,
    dir: values.dir ?? false,
    config: builderConfig(process.env, {
      outFolder,
      electronDist: dist === undefined ? null : path.resolve(dist),
      mustBeSigned: values.signed === true,
    }),
  })
  for (const file of packages) console.log(`Made ${path.relative(process.cwd(), file)}`)
}

/** An empty list of targets means those of the configuration. */
function systems(): CliOptions {
  const targets = values.target ?? []
  const { linux, mac, windows } = values
  if (linux !== true && mac !== true && windows !== true) {
    const own = { darwin: 'mac', win32: 'win' }[process.platform as string] ?? 'linux'
    return { [own]: targets }
  }
  return {
    ...(linux === true ? { linux: targets } : {}),
    ...(mac === true ? { mac: targets } : {}),
    ...(windows === true ? { win: targets } : {}),
  }
}
