import * as buffer from 'lib0/buffer'
import { digest } from 'lib0/hash/sha256'
import * as string from 'lib0/string'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import * as layout from '../../../shared/document/layout.ts'
import * as lane from '../../../shared/map/lane.ts'
import { addAttachments } from '../../../shared/map/edit-attachments.ts'
import {
  addComment,
  changeComment,
  replyToComment,
  resolveThread,
} from '../../../shared/map/edit-comments.ts'
import { overruleStoryFinding } from '../../../shared/map/story/edit-overrules.ts'
import { findingInFull } from '../../../shared/map/story/finding.ts'
import { unsaidFacts } from '../../../shared/map/touchpoint.ts'
import * as closeCodes from '../../../shared/wire/close-codes.ts'
import * as kinds from '../../../shared/wire/message-kinds.ts'
import {
  encodeAck,
  encodeNotice,
  encodeRoster,
  encodeSeats,
  encodeSync,
} from '../../../shared/wire/messages.ts'
import { sampleMaps } from '../../../shared/map/samples/sample-maps.ts'

/** What a document is made of, as names: which roots, which keys, and what a card without facts means. */
const documentLayout = {
  names: constantsOf(layout),
  roots: Object.keys(layout.mapDocument(new Y.Doc())),
  cells: [lane.cellIdOf('stage' as never, 'row' as never), lane.parkingCellId],
  unsaidFacts,
  shape: shapeOfSamples(),
}

/** What passes over the socket: kinds, close codes and the bytes of one frame of each sort. */
const wireLayout = {
  kinds: constantsOf(kinds),
  closeCodes: closeCodes.closeCode,
  frames: [
    encodeSync(kinds.syncUpdate, new Uint8Array([1, 2, 3])),
    encodeAck(300),
    encodeNotice({
      protocol: 2,
      role: 'viewer',
      maxUpdateBytes: 4,
      personId: 'somebody',
      makesLinks: false,
    }),
    encodeRoster([{ clientId: 1, name: 'Ana', role: 'editor' }]),
    encodeSeats([['link', 2]]),
  ].map((frame) => buffer.toHexString(frame)),
}

test('T6 the layout of the document changes only with its formatVersion', () => {
  const known = {
    version: 2,
    hash: 'e6dcf4f8f11c10578f3be3bcc0fefc27af658cf64181d87a847ef5e60b56a9aa',
  }
  const todo =
    'In one commit: raise formatVersion in shared/document/layout.ts, migrate older documents in the view, ' +
    'add the rule to docs/document-rules.md, and put version and hash here.'
  const now = { version: layout.formatVersion, hash: hashOf(documentLayout) }
  expect(verdictOn(known, now, todo)).toBe('unchanged')
})

test('T6 the layout of the wire changes only with its protocolVersion', () => {
  const known = {
    version: 2,
    hash: 'dd9e001708f1524be9985edea88f8978d06c80baa8e96097eaf37d0b06983187',
  }
  const todo =
    'In one commit: raise protocolVersion in shared/wire/message-kinds.ts unless older peers pass it over, decide what they are told, ' +
    'and put version and hash here.'
  const now = { version: kinds.protocolVersion, hash: hashOf(wireLayout) }
  expect(verdictOn(known, now, todo)).toBe('unchanged')
})

interface Layout {
  readonly version: number
  readonly hash: string
}

function verdictOn(known: Layout, now: Layout, todo: string): string {
  if (known.hash === now.hash && known.version === now.version) return 'unchanged'
  return `The layout is now version ${now.version} with hash ${now.hash}. ${todo}`
}

function constantsOf(module: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(module).filter(([, value]) => typeof value !== 'function'),
  )
}

/** Every key that a map made by the verbs uses, with the type of its value; ids become `*`. */
function shapeOfSamples(): readonly string[] {
  const paths = new Set<string>()
  for (const map of [
    ...sampleMaps.map((sample) => made((map, on) => sample.build(map, on))),
    made(talk),
  ]) {
    for (const [root, entries] of Object.entries(map.doc.toJSON())) {
      const isCollection = root !== 'meta' && root !== 'framework'
      for (const [id, value] of Object.entries(Object(entries))) {
        const name = isCollection
          ? `${root}.*`
          : `${root}.${root === 'framework' && id !== 'pin' ? '*' : id}`
        collectPaths(name, value, paths)
      }
    }
  }
  return [...paths].sort()
}

function made(build: (map: layout.MapDocument, on: string) => void): layout.MapDocument {
  const map = { ...layout.mapDocument(new Y.Doc()), maker: () => 'ana' }
  build(map, '2026-01-01')
  return map
}

/** What no sample has: comments, attachments and overruled findings. */
function talk(map: layout.MapDocument): void {
  const at = '2026-01-01T10:00:00.000Z'
  const words = { text: '@Ben?', author: 'Ana', at, mentions: [{ personId: 'ben', name: 'Ben' }] }
  const first = addComment(map, { kind: 'card', recordId: 'shape:a', title: 'Mail' }, words)
  replyToComment(map, first, words)
  resolveThread(map, first, { by: 'Ben', at })
  changeComment(map, first, words)
  addComment(map, { kind: 'cell', stageId: 'stage' as never, rowId: 'row' as never }, words)
  const finding = { id: 'S2:a', rule: 'S2', reason: 'untold-pillar', values: {} } as const
  overruleStoryFinding(map, findingInFull(finding), { reason: 'Why', by: 'Ana', on: '2026-01-01' })
  const file = { name: 'a.pdf', hash: '0'.repeat(64), mediaType: 'application/pdf', size: 1 }
  addAttachments(map, 'shape:a', [file], at)
}

function collectPaths(name: string, value: unknown, paths: Set<string>): void {
  if (Array.isArray(value)) {
    for (const member of value) collectPaths(`${name}[]`, member, paths)
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) collectPaths(`${name}.${key}`, member, paths)
  } else {
    paths.add(`${name}: ${value === null ? 'null' : typeof value}`)
  }
}

function hashOf(value: unknown): string {
  return buffer.toHexString(digest(string.encodeUtf8(canonical(value))))
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined'
  const keys = Object.keys(value).sort()
  return `{${keys.map((key) => `${key}:${canonical(Reflect.get(value, key))}`).join()}}`
}
