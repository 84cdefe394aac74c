// What kinds of files a map may hold, in one table. A kind is known by its first bytes, whatever a file is
// called; what none of them fits is not taken.

interface Kind {
  readonly type: string
  /** As people say it. */
  readonly label: string
  /** @param head the first bytes as latin1 text */
  readonly fits: (head: string) => boolean
}

const kinds = [
  { type: 'image/png', label: 'PNG', fits: (head) => head.startsWith('\x89PNG\r\n\x1a\n') },
  { type: 'image/jpeg', label: 'JPEG', fits: (head) => head.startsWith('\xff\xd8\xff') },
  { type: 'image/gif', label: 'GIF', fits: (head) => /^GIF8[79]a/.test(head) },
  {
    type: 'image/webp',
    label: 'WebP',
    fits: (head) => head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP',
  },
  {
    type: 'image/svg+xml',
    label: 'SVG',
    fits: (head) =>
      /^(\xef\xbb\xbf)?\s*(<\?xml|<!--|<!doctype svg|<svg)/i.test(head) && /<svg[\s>]/i.test(head),
  },
] as const satisfies readonly Kind[]

export type BlobType = (typeof kinds)[number]['type']

/** How many bytes of a file {@link blobTypeOf} looks at. */
export const blobHeadBytes = 4096

/** Null for what is none of ours. */
export function blobTypeOf(head: Uint8Array): BlobType | null {
  const text = Buffer.from(head.subarray(0, blobHeadBytes)).toString('latin1')
  return kinds.find((kind) => kind.fits(text))?.type ?? null
}

/** "PNG, JPEG, … and SVG", for a sentence. */
export function blobTypeLabels(): string {
  const labels = kinds.map((kind) => kind.label)
  return `${labels.slice(0, -1).join(', ')} and ${labels.at(-1)}`
}
