import path from 'node:path'
import { build, preview } from 'vite'

export interface ServedPage {
  readonly address: string
  close(): Promise<void>
}

/** Builds the page of a benchmark as the app is built, and serves it from a free port. */
export async function servePage(folder: string): Promise<ServedPage> {
  const root = path.join(import.meta.dirname, folder)
  const outDir = path.resolve(import.meta.dirname, '../../out/bench', folder)
  const shared = { root, base: './', configFile: false, logLevel: 'error' } as const
  await build({ ...shared, build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 8000 } })
  const server = await preview({
    ...shared,
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
  })
  const [address] = server.resolvedUrls?.local ?? []
  if (address === undefined) throw new Error('The pages of the benchmark are not served.')
  return { address, close: () => server.close() }
}
