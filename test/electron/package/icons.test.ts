import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { packMacIcon, packWindowsIcon } from '../../../packaging/icon-files.ts'

const folder = path.resolve(import.meta.dirname, '../../../packaging/icons')
const pngMark = Buffer.from('89504e470d0a1a0a', 'hex')

for (const name of ['icon', 'file']) {
  it(`the ${name}’s picture for a Mac holds a PNG of every size that a Mac asks for`, () => {
    const icon = readFileSync(path.join(folder, `${name}.icns`))
    expect(icon.toString('latin1', 0, 4)).toBe('icns')
    expect(icon.readUInt32BE(4)).toBe(icon.length)
    expect(macPictures(icon)).toEqual({
      ic11: 32,
      ic12: 64,
      ic07: 128,
      ic08: 256,
      ic13: 256,
      ic09: 512,
      ic14: 512,
      ic10: 1024,
    })
  })

  it(`the ${name}’s picture for Windows holds every size that Windows asks for`, () => {
    const icon = readFileSync(path.join(folder, `${name}.ico`))
    expect(windowsPictures(icon)).toEqual([16, 24, 32, 48, 64, 128, 256])
  })
}

it('a small picture for Windows is plain pixels from the bottom, blue first', () => {
  const red = [255, 0, 0, 255]
  const clear = [0, 0, 0, 0]
  const rgba = Uint8Array.from([...red, ...clear, ...clear, ...clear])
  const icon = packWindowsIcon([{ size: 2, png: pngMark, rgba }])
  const [head, pixels, mask] = [22, 40, 16]
  expect(icon.length).toBe(head + pixels + mask + 8)
  const firstRow = icon.subarray(head + pixels + 8, head + pixels + 16)
  expect([...firstRow]).toEqual([0, 0, 255, 255, ...clear])
})

it('a Mac’s icon is not made while a size is missing', () => {
  expect(() => packMacIcon([])).toThrow('The icon lacks the size 32')
})

function macPictures(icon: Buffer): Readonly<Record<string, number>> {
  const pictures: Record<string, number> = {}
  for (let at = 8; at < icon.length; at += icon.readUInt32BE(at + 4)) {
    const png = icon.subarray(at + 8)
    expect(png.subarray(0, 8)).toEqual(pngMark)
    pictures[icon.toString('latin1', at, at + 4)] = png.readUInt32BE(16)
  }
  return pictures
}

function windowsPictures(icon: Buffer): readonly number[] {
  const count = icon.readUInt16LE(4)
  return Array.from({ length: count }, (_, at) => {
    const entry = 6 + at * 16
    const size = icon.readUInt8(entry) || 256
    const content = icon.subarray(icon.readUInt32LE(entry + 12))
    const isPng = content.subarray(0, 8).equals(pngMark)
    const width = isPng ? content.readUInt32BE(16) : content.readInt32LE(4)
    expect(width).toBe(size)
    return size
  })
}
