import { strToU8, zipSync, type Zippable } from 'fflate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256Of, writeManifest } from '../../../shared/file/manifest.ts'
import { documentName, openFile } from '../../../shared/file/pack-file.ts'
import { Problem } from '../../../shared/problems.ts'
import { fileOf, someFacts } from '../../helpers/map-files.ts'
import { newMap } from '../../helpers/random-map.ts'

const whole = fileOf(newMap())
const { update } = openFile(whole)

it('any file that is cut short is refused, at whatever byte', () => {
  fc.assert(
    fc.property(fc.nat(whole.length - 1), (length) => {
      expect(codeOf(whole.slice(0, length))).toMatch(/^file-(truncated|foreign|damaged)$/)
    }),
  )
  expect(codeOf(whole.slice(0, -1))).toBe('file-truncated')
  expect(codeOf(new Uint8Array())).toBe('file-truncated')
})

it('a file with any byte changed is refused, or means the same', () => {
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const bytes = whole.slice()
      bytes[at] = (bytes[at] ?? 0) ^ change
      const code = codeOf(bytes)
      const taken = code === null ? openFile(bytes).update : update
      expect([code ?? 'file-taken', taken]).toEqual([expect.stringMatching(/^file-/), update])
    }),
    { numRuns: 300 },
  )
})

describe('a file is refused with a sentence that says why', () => {
  const manifest = (entries: Record<string, Uint8Array>, change: (text: string) => string = same) =>
    strToU8(
      change(Buffer.from(writeManifest(someFacts, new Map(Object.entries(entries)))).toString()),
    )
  const zip = (entries: Record<string, Uint8Array>, more: Zippable = {}) =>
    zipSync({ 'manifest.json': manifest(entries), ...entries, ...more })
  const good = { [documentName]: update }
  const zeros = new Uint8Array(8 * 2 ** 20)

  it.each<[string, string, () => Uint8Array]>([
    ['of another program', 'file-foreign', () => strToU8('%PDF-1.7 and so on')],
    ['a zip of another program', 'file-foreign', () => zipSync({ 'word/document.xml': update })],
    [
      'of a newer Pathlane',
      'file-newer',
      () => zipSync({ 'manifest.json': strToU8('{"format":2,"sealed":true}') }),
    ],
    ['a zip bomb', 'file-unsafe', () => zip({ ...good, 'map.json': zeros })],
    [
      'that lies about its size',
      'file-unsafe',
      () =>
        liar(
          zipSync({
            'manifest.json': manifest({ ...good, 'map.json': zeros.subarray(0, 1_000_000) }),
            ...good,
            'map.json': zeros,
          }),
          zeros.length,
        ),
    ],
    [
      'that climbs out of its folder',
      'file-unsafe',
      () => zip({ ...good, '../../evil.sh': update }),
    ],
    ['with an absolute name', 'file-unsafe', () => zip({ ...good, '/etc/passwd': update })],
    ['with a name for Windows', 'file-unsafe', () => zip({ ...good, 'C:\\evil.exe': update })],
    [
      'with two entries of one name',
      'file-unsafe',
      () => twins(zip({ ...good, 'aa.json': update, 'ab.json': update })),
    ],
    [
      'with two names that differ in case',
      'file-unsafe',
      () => zip({ ...good, 'MAP.yjs': update }),
    ],
    ['with too many entries', 'file-unsafe', () => zip({ ...good, ...crowd(2_001) })],
    ['that is encrypted', 'file-encrypted', () => encrypted(zip(good))],
    ['with something that nobody listed', 'file-damaged', () => zip(good, { 'extra.txt': update })],
    [
      'without what its list names',
      'file-damaged',
      () => zipSync({ 'manifest.json': manifest(good) }),
    ],
    ['without a document', 'file-damaged', () => zip({ 'map.json': update })],
    [
      'whose document is none',
      'file-damaged',
      () => zip({ [documentName]: strToU8('not a document') }),
    ],
    ['whose document is empty', 'file-damaged', () => zip({ [documentName]: Uint8Array.of(0, 0) })],
    [
      'whose content has another hash',
      'file-damaged',
      () =>
        zipSync({
          'manifest.json': manifest({ [documentName]: other(update) }),
          [documentName]: update,
        }),
    ],
    [
      'whose picture has another name',
      'file-damaged',
      () => zip({ ...good, [`assets/${'0'.repeat(64)}`]: update }),
    ],
    ['whose manifest is no JSON', 'file-damaged', () => zipSync({ 'manifest.json': strToU8('{') })],
    [
      'whose manifest is of another shape',
      'file-damaged',
      () => zipSync({ 'manifest.json': strToU8('{"format":1}') }),
    ],
    ['with something after its end', 'file-damaged', () => Uint8Array.of(...whole, 0, 0, 0)],
  ])('%s', (_what, code, make) => {
    expect(codeOf(make())).toBe(code)
  })

  it('a file as it should be is not', () => {
    expect(codeOf(zip({ ...good, 'future/part.json': update }))).toBeNull()
    expect(sha256Of(update)).toMatch(/^[0-9a-f]{64}$/)
  })
})

function codeOf(bytes: Uint8Array): string | null {
  try {
    openFile(bytes)
    return null
  } catch (error) {
    if (error instanceof Problem) return error.code
    throw error
  }
}

function same(text: string): string {
  return text
}

function other(bytes: Uint8Array): Uint8Array {
  const changed = bytes.slice()
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1
  return changed
}

function crowd(count: number): Record<string, Uint8Array> {
  const names = Array.from({ length: count }, (_, at) => `future/${at}`)
  return Object.fromEntries(names.map((name) => [name, new Uint8Array()]))
}

/** Every place in which a zip writes down a number or a name, changed. */
function patched(
  bytes: Uint8Array,
  patch: (view: DataView, at: number, isListed: boolean) => void,
): Uint8Array {
  const changed = bytes.slice()
  const view = new DataView(changed.buffer)
  for (let at = 0; at + 4 < changed.length; at++) {
    const signature = view.getUint32(at, true)
    if (signature === 0x04_03_4b_50) patch(view, at, false)
    if (signature === 0x02_01_4b_50) patch(view, at, true)
  }
  return changed
}

/** Says that what unpacks to so many bytes unpacks to a tenth of them only. */
function liar(bytes: Uint8Array, size: number): Uint8Array {
  return patched(bytes, (view, at, isListed) => {
    const sizeAt = at + (isListed ? 24 : 22)
    if (view.getUint32(sizeAt, true) === size) view.setUint32(sizeAt, 1_000_000, true)
  })
}

function encrypted(bytes: Uint8Array): Uint8Array {
  return patched(bytes, (view, at, isListed) => view.setUint16(at + (isListed ? 8 : 6), 1, true))
}

function twins(bytes: Uint8Array): Uint8Array {
  return patched(bytes, (view, at, isListed) => {
    const nameAt = at + (isListed ? 46 : 30)
    if (view.getUint16(nameAt, false) === 0x61_62) view.setUint16(nameAt, 0x61_61, false)
  })
}
