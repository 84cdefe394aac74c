import { Inflate } from 'fflate'
import { Problem } from '../problems.ts'
import { crc32 } from './crc32.ts'
import type { ZipEntry } from './zip-directory.ts'

/** So much is unpacked at a time: what lies about its size is found out before it fills the memory. */
const stepBytes = 64 * 1024

/** The content of one entry, exactly as long as the list says. @throws Problem `file-damaged` */
export function unzipEntry(entry: ZipEntry): Uint8Array {
  const content = entry.isDeflated ? inflate(entry) : entry.packed.slice()
  if (content.length !== entry.size || crc32(content) !== entry.crc) {
    throw new Problem('file-damaged', { detail: entry.name })
  }
  return content
}

function inflate({ packed, size, name }: ZipEntry): Uint8Array {
  const content = new Uint8Array(size)
  let filled = 0
  const inflater = new Inflate((chunk) => {
    if (filled + chunk.length > size) throw new Problem('file-unsafe', { detail: name })
    content.set(chunk, filled)
    filled += chunk.length
  })
  try {
    for (let at = 0; at < packed.length || at === 0; at += stepBytes) {
      inflater.push(packed.subarray(at, at + stepBytes), at + stepBytes >= packed.length)
    }
  } catch (cause) {
    if (cause instanceof Problem) throw cause
    throw new Problem('file-damaged', { cause, detail: name })
  }
  return content.subarray(0, filled)
}
