// What a file may be at most. Everything is checked before memory is given to it.

const mebibyte = 2 ** 20

export const fileLimits = {
  /** Of the file itself. */
  bytes: 512 * mebibyte,
  entries: 2_000,
  /** Of one entry when it is unpacked. */
  entryBytes: 128 * mebibyte,
  /** Of all entries when they are unpacked. */
  unpackedBytes: 768 * mebibyte,
  /** An entry above `freeBytes` may not unpack to more than this many times its size. */
  ratio: 300,
  freeBytes: mebibyte,
} as const
