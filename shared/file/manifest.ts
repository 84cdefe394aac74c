// `manifest.json` of a `.pathlane` file: who wrote it, which map it is a state of, and the hash of
// everything else in it. See docs/file-format.md.
import * as buffer from 'lib0/buffer'
import { digest } from 'lib0/hash/sha256'
import * as string from 'lib0/string'
import * as v from 'valibot'
import { Problem } from '../problems.ts'

/** Of the file, not of the document in it. A higher one is refused by versions that do not know it. */
export const fileFormat = 1

export const manifestName = 'manifest.json'

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const entry = v.object({ bytes: v.pipe(v.number(), v.integer(), v.minValue(0)), sha256: hash })

const manifestSchema = v.object({
  format: v.literal(fileFormat),
  app: v.object({ name: v.string(), version: v.string() }),
  /** The same in all files of one map, whoever saved them. It does not tell the map's id. */
  lineage: hash,
  /** ISO 8601 time by the clock of whoever saved it; shown to people, decides nothing. */
  savedAt: v.pipe(v.string(), v.isoTimestamp()),
  /** `person`: somebody chose to save. `autosave`: it was saved after an edit. */
  savedBy: v.picklist(['person', 'autosave']),
  entries: v.record(v.string(), entry),
})

export type Manifest = v.InferOutput<typeof manifestSchema>
export type FileFacts = Pick<Manifest, 'lineage' | 'savedAt' | 'savedBy'> & {
  readonly appVersion: string
}

export function writeManifest(
  facts: FileFacts,
  entries: ReadonlyMap<string, Uint8Array>,
): Uint8Array {
  const { appVersion, lineage, savedAt, savedBy } = facts
  const manifest: Manifest = {
    format: fileFormat,
    app: { name: 'Pathlane', version: appVersion },
    lineage,
    savedAt,
    savedBy,
    entries: Object.fromEntries(
      [...entries].map(([name, bytes]) => [name, { bytes: bytes.length, sha256: sha256Of(bytes) }]),
    ),
  }
  return string.encodeUtf8(`${JSON.stringify(manifest, null, 2)}\n`)
}

/** @throws Problem `file-newer`, or `file-damaged` */
export function readManifest(bytes: Uint8Array): Manifest {
  const parsed = parseJson(bytes)
  const format = typeof parsed === 'object' && parsed !== null && Reflect.get(parsed, 'format')
  if (typeof format === 'number' && format > fileFormat) throw new Problem('file-newer')
  const result = v.safeParse(manifestSchema, parsed)
  if (!result.success) throw new Problem('file-damaged', { detail: manifestName })
  return result.output
}

export function sha256Of(bytes: Uint8Array): string {
  return buffer.toHexString(digest(bytes))
}

/** What all files of a map have in common. One-way: a file does not let anybody into the map's room. */
export function lineageOf(mapId: string): string {
  return sha256Of(string.encodeUtf8(`pathlane-lineage:${mapId}`))
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(string.decodeUtf8(bytes))
  } catch (cause) {
    throw new Problem('file-damaged', { cause, detail: manifestName })
  }
}
