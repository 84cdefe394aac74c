// What is wrong inside a file whose hashes are all right, by the rules of docs/document-rules.md.
import * as string from 'lib0/string'
import { entityOf, isSameJson, readFields } from '../document/entity.ts'
import { collectionsOf, formatStatus, type MapDocument } from '../document/layout.ts'
import { readRecord } from '../document/record.ts'
import { readPinnedFramework } from '../framework/pinned-framework.ts'
import { shippedFrameworks } from '../framework/shipped-frameworks.ts'
import { portraitSource } from '../map/persona.ts'
import { readAttachments } from '../map/read-attachments.ts'
import { readPersonas } from '../map/read-personas.ts'
import { describeMap } from './describe-map.ts'
import type { OpenedFile } from './pack-file.ts'

export interface Finding {
  /** The rule's id. */
  readonly rule: string
  /** False for what is worth knowing, and right all the same. */
  readonly isBroken: boolean
  readonly text: string
}

export function checkMap(file: OpenedFile): readonly Finding[] {
  const { map } = file
  const description = describeMap(map)
  const places = [...description.touchpoints, ...description.stickies, ...description.others]
  const unreadable = unreadableEntities(map)
  const missing = wantedAssets(map).filter((hash) => !file.assets.has(hash))
  const looseEnds = description.links.filter(({ from, to }) => from === null || to === null).length
  const parked = places.filter(({ isParked }) => isParked).length
  const findings: readonly (Finding | false)[] = [
    formatStatus(map) === 'newer' &&
      broken('D7', 'The document is of a newer format; it can be read, not edited.'),
    unreadable > 0 && broken('D1', `${counted(unreadable)} without a readable base.`),
    readPinnedFramework(map, shippedFrameworks) === null &&
      broken(
        'F-1',
        'The pinned framework is missing or does not have the hash that its pin names.',
      ),
    parked > 0 &&
      note('D5', `${counted(parked)} in the parking lane: stage, row or group is gone.`),
    looseEnds > 0 && note('D5', `${counted(looseEnds)} among the links without a card at one end.`),
    missing.length > 0 &&
      broken(
        'file',
        `${counted(missing.length)} among the pictures and attachments not in the file.`,
      ),
    !isDescribed(file, description) &&
      broken('file', 'map.json does not say what the document says.'),
  ]
  return findings.filter((finding) => finding !== false)
}

function broken(rule: string, text: string): Finding {
  return { rule, isBroken: true, text }
}

function note(rule: string, text: string): Finding {
  return { rule, isBroken: false, text }
}

function counted(count: number): string {
  return count === 1 ? '1 thing' : `${count} things`
}

function unreadableEntities(map: MapDocument): number {
  return collectionsOf(map)
    .flatMap((collection) => [...collection.keys()].map((id) => entityOf(collection, id)))
    .filter((entity) => entity === undefined || readFields(entity) === null).length
}

/** Hashes of the pictures that records and personas name, and of what is attached to cards that are there. */
export function wantedAssets(map: MapDocument): readonly string[] {
  const hashes = new Set<string>()
  for (const { portrait } of readPersonas(map).values()) {
    const hash = portraitSource.exec(portrait)?.[1]
    if (hash !== undefined) hashes.add(hash)
  }
  for (const id of map.records.keys()) {
    if (!id.startsWith('asset:')) continue
    const src = readRecord(map.records, id)?.props['src']
    const hash = typeof src === 'string' ? /^asset:([0-9a-f]{64})$/.exec(src)?.[1] : undefined
    if (hash !== undefined) hashes.add(hash)
  }
  for (const { cardId, hash } of readAttachments(map).values()) {
    if (map.records.has(cardId)) hashes.add(hash)
  }
  return [...hashes]
}

/** Only where this version wrote it: another one may describe more or less. */
function isDescribed(
  { description }: OpenedFile,
  expected: ReturnType<typeof describeMap>,
): boolean {
  if (description === null) return false
  try {
    const said: unknown = JSON.parse(string.decodeUtf8(description))
    const format = typeof said === 'object' && said !== null ? Reflect.get(said, 'format') : null
    if (format !== expected.format) return typeof format === 'number'
    return includesJson(said, JSON.parse(JSON.stringify(expected)))
  } catch {
    return false
  }
}

/** Whether everything that the file says is also said now; parts that came later are no contradiction. */
function includesJson(said: unknown, expected: unknown): boolean {
  if (typeof said !== 'object' || said === null) return isSameJson(said, expected)
  if (typeof expected !== 'object' || expected === null) return false
  return Object.entries(said).every(([key, value]) =>
    includesJson(value, Reflect.get(expected, key)),
  )
}
