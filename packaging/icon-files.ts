// The two formats in which Windows and macOS take an icon of several sizes.

export interface IconPicture {
  /** Width and height in pixels. */
  readonly size: number
  readonly png: Uint8Array
  /** Four bytes a pixel, red first, from the top left. */
  readonly rgba: Uint8Array
}

/** Below this size Windows takes plain pixels everywhere, and compressed ones in some places only. */
const compressedFromSize = 128

/** Sizes by what a Mac calls them; each holds a PNG. */
const macNames = {
  32: ['ic11'],
  64: ['ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
} as const satisfies Record<number, readonly string[]>

export const macSizes = Object.keys(macNames).map(Number)

/** @throws Error where a size is missing */
export function packMacIcon(pictures: readonly IconPicture[]): Buffer {
  const blocks = Object.entries(macNames).flatMap(([size, names]) => {
    const picture = pictures.find((each) => each.size === Number(size))
    if (picture === undefined) throw new Error(`The icon lacks the size ${size}`)
    return names.map((name) => macBlock(name, picture.png))
  })
  return macBlock('icns', Buffer.concat(blocks))
}

function macBlock(name: string, content: Uint8Array): Buffer {
  const head = Buffer.alloc(8)
  head.write(name, 'latin1')
  head.writeUInt32BE(content.length + head.length, 4)
  return Buffer.concat([head, content])
}

/** @param pictures none wider than 256 pixels */
export function packWindowsIcon(pictures: readonly IconPicture[]): Buffer {
  const head = Buffer.alloc(6)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  const contents = pictures.map((picture) =>
    picture.size < compressedFromSize ? bitmapOf(picture) : Buffer.from(picture.png),
  )
  let offset = head.length + 16 * pictures.length
  const entries = pictures.map(({ size }, at) => {
    const { length } = contents[at] ?? Buffer.alloc(0)
    const entry = windowsEntry(size, length, offset)
    offset += length
    return entry
  })
  return Buffer.concat([head, ...entries, ...contents])
}

function windowsEntry(size: number, length: number, offset: number): Buffer {
  const entry = Buffer.alloc(16)
  // 256 does not fit into a byte and is written as 0
  entry.writeUInt8(size % 256, 0)
  entry.writeUInt8(size % 256, 1)
  entry.writeUInt16LE(1, 4)
  entry.writeUInt16LE(32, 6)
  entry.writeUInt32LE(length, 8)
  entry.writeUInt32LE(offset, 12)
  return entry
}

/** A bitmap as icons hold it: of twice the height, from the bottom, followed by a mask of one bit. */
function bitmapOf({ size, rgba }: IconPicture): Buffer {
  const head = Buffer.alloc(40)
  head.writeUInt32LE(head.length, 0)
  head.writeInt32LE(size, 4)
  head.writeInt32LE(size * 2, 8)
  head.writeUInt16LE(1, 12)
  head.writeUInt16LE(32, 14)
  const pixels = Buffer.alloc(size * size * 4)
  for (let at = 0; at < size * size; at++) {
    const row = size - 1 - Math.trunc(at / size)
    const to = (row * size + (at % size)) * 4
    const [red = 0, green = 0, blue = 0, alpha = 0] = rgba.subarray(at * 4, at * 4 + 4)
    pixels.set([blue, green, red, alpha], to)
  }
  // transparency stands in the pixels; rows of the mask are padded to four bytes
  const mask = Buffer.alloc(Math.ceil(size / 32) * 4 * size)
  return Buffer.concat([head, pixels, mask])
}
