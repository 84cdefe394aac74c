import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** What the bundles of this folder are made of, as their builds have listed it: one JSON for the page. */
export async function readDesktopLicences(folder: string): Promise<string> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.licences.json'))
  const lists = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')))
  // reason: written by the build, and judged by whoever reads it
  return JSON.stringify(lists.flatMap((list) => JSON.parse(list) as unknown[]))
}
