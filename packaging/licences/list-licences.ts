// A plugin for vite: lists the licences of the packages that have really been bundled.
import path from 'node:path'
import type { Plugin, Rolldown } from 'vite'
import { mergeLicences } from '../../shared/desktop/licences.ts'
import { licencesOf, packageFolderOf } from './licence-texts.ts'

export interface LicenceList {
  /** Writes the list beside the bundle, and fails where a licence has no text. */
  readonly list: (fileNameFor: (environment: string) => string) => Plugin
  /** For the bundles of a page's workers, which go into the page's list. */
  readonly collect: () => Plugin
}

/** @param root where names of files begin that are not absolute */
export function createLicenceList(root: string): LicenceList {
  const ofWorkers = new Set<string>()
  return {
    collect: () => ({
      name: 'pathlane:collect-licences',
      generateBundle(_options, bundle) {
        for (const folder of packageFoldersOf(bundle, root)) ofWorkers.add(folder)
      },
    }),
    list: (fileNameFor) => ({
      name: 'pathlane:list-licences',
      generateBundle(_options, bundle) {
        const folders = packageFoldersOf(bundle, root)
        const isPage = this.environment.name === 'client'
        const all = new Set([...folders, ...(isPage ? ofWorkers : [])])
        const source = JSON.stringify(mergeLicences([...all].flatMap(licencesOf)))
        this.emitFile({ type: 'asset', fileName: fileNameFor(this.environment.name), source })
      },
    }),
  }
}

function packageFoldersOf(bundle: Rolldown.OutputBundle, root: string): ReadonlySet<string> {
  const folders = new Set<string>()
  for (const file of Object.values(bundle).flatMap(sourcesOf)) {
    // what rolldown and vite add by themselves begins with a zero; loaders are named after a question mark
    const [name = ''] = file.replace(/^\0/, '').split('?')
    const folder = packageFolderOf(path.resolve(root, name))
    if (folder !== null) folders.add(folder)
  }
  return folders
}

/** Fonts and pictures are known by the file that they were. */
function sourcesOf(output: Rolldown.OutputAsset | Rolldown.OutputChunk): readonly string[] {
  return output.type === 'chunk' ? output.moduleIds : output.originalFileNames
}
