// What kinds of files a map may hold, in one table for window and server. A kind is known by its first
// bytes, whatever a file is called; what none of them fits is not taken.

interface Kind {
  readonly type: string
  /** As people say it. */
  readonly label: string
  /** Shown as a picture; anything else is only kept and handed out again. */
  readonly isImage: boolean
  /** @param head the first bytes as latin1 text */
  readonly fits: (head: string) => boolean
}

const zipStart = 'PK\x03\x04'
const office = 'application/vnd.openxmlformats-officedocument.'

/** Office documents are zips whose first entries say what they are. */
function officeKind(type: string, label: string, folder: string): Kind {
  const fits = (head: string) => head.startsWith(zipStart) && head.includes(folder)
  return { type, label, isImage: false, fits }
}

/** Words, and nothing that would be more than words where it is opened: pages begin with a mark. */
function isText(head: string): boolean {
  // oxlint-disable-next-line no-control-regex -- reason: what has these bytes is no text
  const hasControls = /[\x00-\x08\x0e-\x1a\x1c-\x1f]/.test(head)
  return !hasControls && /^(\xef\xbb\xbf)?\s*[^<\s]/.test(head)
}

const kinds = [
  {
    type: 'image/png',
    label: 'PNG',
    isImage: true,
    fits: (head) => head.startsWith('\x89PNG\r\n\x1a\n'),
  },
  {
    type: 'image/jpeg',
    label: 'JPEG',
    isImage: true,
    fits: (head) => head.startsWith('\xff\xd8\xff'),
  },
  { type: 'image/gif', label: 'GIF', isImage: true, fits: (head) => /^GIF8[79]a/.test(head) },
  {
    type: 'image/webp',
    label: 'WebP',
    isImage: true,
    fits: (head) => head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP',
  },
  {
    type: 'image/svg+xml',
    label: 'SVG',
    isImage: true,
    fits: (head) =>
      /^(\xef\xbb\xbf)?\s*(<\?xml|<!--|<!doctype svg|<svg)/i.test(head) && /<svg[\s>]/i.test(head),
  },
  {
    type: 'application/pdf',
    label: 'PDF',
    isImage: false,
    fits: (head) => head.startsWith('%PDF-'),
  },
  officeKind(`${office}wordprocessingml.document`, 'Word', 'word/'),
  officeKind(`${office}spreadsheetml.sheet`, 'Excel', 'xl/'),
  officeKind(`${office}presentationml.presentation`, 'PowerPoint', 'ppt/'),
  officeKind(
    'application/vnd.oasis.opendocument',
    'OpenDocument',
    'mimetypeapplication/vnd.oasis.opendocument.',
  ),
  {
    type: 'application/x-ole-storage',
    label: 'older Office',
    isImage: false,
    fits: (head) => head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
  },
  {
    type: 'application/rtf',
    label: 'RTF',
    isImage: false,
    fits: (head) => head.startsWith('{\\rtf'),
  },
  { type: 'text/plain', label: 'text', isImage: false, fits: isText },
] as const satisfies readonly Kind[]

export type FileType = (typeof kinds)[number]['type']

/** How many bytes of a file {@link fileTypeOf} looks at. */
export const fileHeadBytes = 4096

/** Null for what is none of ours. */
export function fileTypeOf(bytes: Uint8Array): FileType | null {
  const head = String.fromCharCode(...bytes.subarray(0, fileHeadBytes))
  return kinds.find((kind) => kind.fits(head))?.type ?? null
}

export function isImageType(type: string): boolean {
  return kinds.some((kind) => kind.isImage && kind.type === type)
}

/** "PNG, JPEG, … and text", for a sentence. */
export function fileTypeLabels(): string {
  const labels = kinds.map((kind) => kind.label)
  return `${labels.slice(0, -1).join(', ')} and ${labels.at(-1)}`
}
