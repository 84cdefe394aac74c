// Reads the list of entries of a zip, and believes nothing in it: a `.pathlane` file comes by mail and
// from shared folders. What is not as our own writer makes it is refused before anything is unpacked.
import { Problem, type ProblemCode } from '../problems.ts'
import { fileLimits } from './file-limits.ts'

export interface ZipEntry {
  readonly name: string
  readonly isDeflated: boolean
  readonly packed: Uint8Array
  /** Bytes when unpacked, as the list says. */
  readonly size: number
  readonly crc: number
}

interface Listed extends Omit<ZipEntry, 'packed'> {
  readonly packedSize: number
  readonly headerAt: number
}

const signature = { local: 0x04_03_4b_50, listed: 0x02_01_4b_50, end: 0x06_05_4b_50 } as const
const endSize = 22
const listedSize = 46
const localSize = 30
/** Bits that say that an entry is encrypted, in one way or another. */
const encryptedFlags = 0x2041

/** Plain relative names only: nothing climbs out of the file, whatever unpacks it. */
const safeName = /^[A-Za-z0-9][\w.-]*(\/[A-Za-z0-9][\w.-]*)*$/

/** @throws Problem `file-foreign`, `file-truncated`, `file-damaged`, `file-unsafe`, `file-encrypted` or `file-too-large` */
export function readZipDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  if (bytes.length > fileLimits.bytes) refuse('file-too-large')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const endAt = findEnd(view)
  const count = view.getUint16(endAt + 10, true)
  const listAt = view.getUint32(endAt + 16, true)
  const isWhole = view.getUint32(endAt + 4, true) === 0 && view.getUint16(endAt + 8, true) === count
  if (!isWhole || listAt + view.getUint32(endAt + 12, true) !== endAt) refuse('file-damaged')
  if (count > fileLimits.entries) refuse('file-unsafe')
  const listed = readList(view, bytes, listAt, { count, endAt })
  checkSizes(listed)
  return locate(view, bytes, listed, listAt)
}

function findEnd(view: DataView): number {
  if (view.byteLength === 0) refuse('file-truncated')
  if (view.byteLength < 4 || view.getUint32(0, true) !== signature.local) refuse('file-foreign')
  const endAt = view.byteLength - endSize
  if (endAt >= 0 && view.getUint32(endAt, true) === signature.end) return endAt
  for (let at = endAt - 1; at > Math.max(0, endAt - 0xff_ff); at--) {
    if (view.getUint32(at, true) === signature.end) refuse('file-damaged')
  }
  return refuse('file-truncated')
}

function readList(
  view: DataView,
  bytes: Uint8Array,
  listAt: number,
  { count, endAt }: { readonly count: number; readonly endAt: number },
): readonly Listed[] {
  const listed: Listed[] = []
  let at = listAt
  for (let entry = 0; entry < count; entry++) {
    if (at + listedSize > endAt || view.getUint32(at, true) !== signature.listed) {
      refuse('file-damaged')
    }
    const nameSize = view.getUint16(at + 28, true)
    const next = at + listedSize + nameSize + view.getUint16(at + 30, true)
    listed.push(readListed(view, bytes, at, nameSize))
    at = next + view.getUint16(at + 32, true)
  }
  if (at !== endAt) refuse('file-damaged')
  return listed
}

function readListed(view: DataView, bytes: Uint8Array, at: number, nameSize: number): Listed {
  if ((view.getUint16(at + 8, true) & encryptedFlags) !== 0) refuse('file-encrypted')
  const method = view.getUint16(at + 10, true)
  if (method !== 0 && method !== 8) refuse('file-foreign')
  const nameAt = at + listedSize
  return {
    name: asciiOf(bytes.subarray(nameAt, nameAt + nameSize)),
    isDeflated: method === 8,
    crc: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    headerAt: view.getUint32(at + 42, true),
  }
}

function checkSizes(listed: readonly Listed[]): void {
  const names = new Set<string>()
  let total = 0
  for (const { name, isDeflated, packedSize, size } of listed) {
    const isFolded = name.toLowerCase()
    if (!safeName.test(name) || names.has(isFolded)) refuse('file-unsafe')
    names.add(isFolded)
    total += size
    const isBomb = size > fileLimits.freeBytes && size > packedSize * fileLimits.ratio
    if (isBomb) refuse('file-unsafe')
    if (size > fileLimits.entryBytes || total > fileLimits.unpackedBytes) refuse('file-too-large')
    if (!isDeflated && size !== packedSize) refuse('file-damaged')
  }
}

/** Entries lie one after the other before the list; two that share bytes are how a small bomb is built. */
function locate(
  view: DataView,
  bytes: Uint8Array,
  listed: readonly Listed[],
  listAt: number,
): readonly ZipEntry[] {
  let freeFrom = 0
  const found = new Map<Listed, ZipEntry>()
  for (const entry of listed.toSorted((a, b) => a.headerAt - b.headerAt)) {
    const { headerAt, packedSize, name, isDeflated, size, crc } = entry
    if (headerAt < freeFrom) refuse('file-unsafe')
    if (headerAt + localSize > listAt || view.getUint32(headerAt, true) !== signature.local) {
      refuse('file-damaged')
    }
    const nameSize = view.getUint16(headerAt + 26, true)
    const from = headerAt + localSize + nameSize + view.getUint16(headerAt + 28, true)
    freeFrom = from + packedSize
    const nameAt = headerAt + localSize
    const localName = asciiOf(bytes.subarray(nameAt, nameAt + nameSize))
    if (freeFrom > listAt || localName !== name) refuse('file-damaged')
    found.set(entry, { name, isDeflated, size, crc, packed: bytes.subarray(from, freeFrom) })
  }
  return [...found.values()]
}

/** Names that are more than ASCII are refused anyway, however they come out here. */
function asciiOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}

function refuse(code: ProblemCode): never {
  throw new Problem(code)
}
