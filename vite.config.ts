import { builtinModules } from 'node:module'
import { defineConfig } from 'vite'
import type { EnvironmentOptions, Plugin, Rolldown } from 'vite'
import { createLicenceList } from './packaging/licences/list-licences.ts'
import { pageLicencesFile } from './shared/desktop/licences.ts'

/** `ws` asks for these two native add-ons in a `try`: they stay absent on purpose. */
const absentAddOns = ['bufferutil', 'utf-8-validate']
const external = [
  'electron',
  ...absentAddOns,
  ...builtinModules,
  ...builtinModules.map((name) => `node:${name}`),
]

/** One CommonJS file: a sandboxed preload cannot import, and main must run before `ready`. */
function electronBundle(name: string, input: string): EnvironmentOptions {
  return {
    consumer: 'server',
    resolve: { noExternal: true },
    build: {
      outDir: '../out/electron',
      emptyOutDir: false,
      target: 'node24',
      sourcemap: true,
      rolldownOptions: {
        input: { [name]: `${import.meta.dirname}/${input}` },
        external,
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  }
}

/** Libraries mark files with "use client", which means nothing in a page without a server's half. */
const leaveOutDirectives: Rolldown.RolldownOptions['onLog'] = (level, log, next) => {
  if (log.code !== 'MODULE_LEVEL_DIRECTIVE') next(level, log)
}

/** Tells the service worker which files make up the app. */
const listAssets: Plugin = {
  name: 'pathlane:list-assets',
  applyToEnvironment: (environment) => environment.name === 'client',
  generateBundle(_options, bundle) {
    const names = Object.keys(bundle).filter(
      (name) => name.startsWith('assets/') && !name.endsWith('.map'),
    )
    this.emitFile({ type: 'asset', fileName: 'asset-list.json', source: JSON.stringify(names) })
  },
}

/** Nothing is painted before the page has said whether it is light or dark: the device may have it otherwise. */
const paintWithTheme: Plugin = {
  name: 'pathlane:paint-with-theme',
  transformIndexHtml: {
    order: 'post',
    handler: (html) =>
      html.replace('<script type="module"', '<script type="module" blocking="render"'),
  },
}

const licences = createLicenceList(`${import.meta.dirname}/renderer`)

const page = `${import.meta.dirname}/renderer/index.html`
const serviceWorker = `${import.meta.dirname}/renderer/offline/service-worker.ts`

export default defineConfig({
  root: 'renderer',
  plugins: [
    listAssets,
    paintWithTheme,
    licences.list((environment) =>
      environment === 'client' ? pageLicencesFile : `${environment}.licences.json`,
    ),
  ],
  worker: { plugins: () => [licences.collect()] },
  base: './',
  build: {
    outDir: '../out/renderer',
    emptyOutDir: true,
    target: 'chrome130',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4000,
    rolldownOptions: { onLog: leaveOutDirectives },
  },
  optimizeDeps: { exclude: ['@tldraw/assets'] },
  builder: {},
  environments: {
    client: {
      build: {
        rolldownOptions: {
          input: { index: page, 'service-worker': serviceWorker },
          output: {
            // a service worker governs the folder that it lies in, under a name that stays
            entryFileNames: ({ name }) =>
              name === 'service-worker' ? '[name].js' : 'assets/[name]-[hash].js',
          },
        },
      },
    },
    main: electronBundle('main', 'electron/main.ts'),
    preload: electronBundle('preload', 'electron/preload.ts'),
    serverProcess: electronBundle('server-process', 'electron/lan-host/server-process.ts'),
    sqliteWorker: electronBundle('sqlite-worker', 'server/storage/sqlite-worker.ts'),
  },
})
