// A `.pathlane-framework.json` file: one published version, for people and other tools.
// docs/framework.schema.json says what is in it.
import { isFields } from '../../document/entity.ts'
import { Problem } from '../../problems.ts'
import { faultOf } from '../check-framework.ts'
import { contentHashOf } from '../content-hash.ts'
import type { Framework } from '../framework.ts'

export const frameworkFileKind = 'pathlane-framework'
/** Grows when a member changes its meaning; new members may come at any time. */
export const frameworkFileFormat = 1
export const frameworkFileEnding = '.pathlane-framework.json'
/** Thirty times what a large framework takes. */
export const largestFrameworkFile = 4_000_000

export function formatFrameworkFile(framework: Framework): string {
  const file = {
    kind: frameworkFileKind,
    format: frameworkFileFormat,
    contentHash: contentHashOf(framework),
    framework,
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** A name for the file that every system takes: "Our way, version 2". */
export function frameworkFileName({ name, version }: Framework): string {
  const safe = name
    .replace(/[\p{C}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80)
  return `${safe === '' ? 'Framework' : safe}, version ${version}${frameworkFileEnding}`
}

export interface FrameworkFile {
  readonly framework: Framework
  /**
   * `published`: exactly what somebody published, to be taken over as that version. `unsigned`: written
   * by another tool without a hash; it can begin a draft, but it is no published version.
   */
  readonly status: 'published' | 'unsigned'
}

/**
 * Throws Problem `framework-file-damaged`, `-foreign`, `-newer` or `-changed`; the detail says where
 * the file is wrong.
 */
export function parseFrameworkFile(text: string): FrameworkFile {
  if (text.length > largestFrameworkFile)
    throw new Problem('framework-file-damaged', { detail: 'larger than 4 MB' })
  const file = parseJson(text)
  if (!isFields(file) || file['kind'] !== frameworkFileKind)
    throw new Problem('framework-file-foreign')
  const { format, framework, contentHash } = file
  if (typeof format !== 'number') throw damaged('format is missing')
  if (format > frameworkFileFormat) throw new Problem('framework-file-newer')
  const fault = faultOf(framework)
  if (fault !== null) throw damaged(fault)
  const read = framework as unknown as Framework
  if (contentHash === undefined) return { framework: read, status: 'unsigned' }
  if (contentHash !== contentHashOf(read)) throw new Problem('framework-file-changed')
  return { framework: read, status: 'published' }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text)
  } catch (cause) {
    const at = /position (\d+)/.exec(String(cause))?.[1]
    const line = at === undefined ? null : text.slice(0, Number(at)).split('\n').length
    throw new Problem('framework-file-damaged', {
      cause,
      ...(line === null ? {} : { detail: `line ${line}` }),
    })
  }
}

function damaged(detail: string): Problem {
  return new Problem('framework-file-damaged', { detail })
}
