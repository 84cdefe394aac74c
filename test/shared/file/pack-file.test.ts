import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { formatVersion, type MapDocument } from '../../../shared/document/layout.ts'
import { describeMap } from '../../../shared/file/describe-map.ts'
import { lineageOf, sha256Of } from '../../../shared/file/manifest.ts'
import { openFile } from '../../../shared/file/pack-file.ts'
import { sampleMaps } from '../../../shared/map/samples/sample-maps.ts'
import { fileOf, someFacts } from '../../helpers/map-files.ts'
import { plant } from '../../helpers/map-peers.ts'
import { copyOfMap, editMap, mapEdits, newMap, saidBy } from '../../helpers/random-map.ts'

const schema = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, '../../../docs/map.schema.json'), 'utf8'),
) as object
/** Never written anew: it stands for all files that people have. */
const fixtures = path.resolve(import.meta.dirname, '../../fixtures')
const followsSchema = new Ajv2020({ strict: true, allErrors: true }).compile(schema)

function schemaErrors(map: MapDocument): readonly unknown[] {
  followsSchema(JSON.parse(JSON.stringify(describeMap(map))))
  return followsSchema.errors ?? []
}

interface DescribedInFormat1 {
  readonly format: number
  readonly touchpoints: readonly object[]
}

it('a map that was saved and opened is the same map', () => {
  fc.assert(
    fc.property(mapEdits, (edits) => {
      const map = newMap()
      editMap(map, edits)
      const opened = openFile(fileOf(map))
      expect(saidBy(opened.map)).toEqual(saidBy(map))
      expect(Y.encodeStateVector(opened.map.doc)).toEqual(Y.encodeStateVector(map.doc))
    }),
    { numRuns: 40 },
  )
})

it('two files of one map merge into what their documents merge into', () => {
  fc.assert(
    fc.property(mapEdits, mapEdits, mapEdits, (before, mine, theirs) => {
      const ana = newMap()
      editMap(ana, before)
      const ben = copyOfMap(ana)
      editMap(ana, mine)
      editMap(ben, theirs)
      const fromFiles = openFile(fileOf(ana)).map
      Y.applyUpdate(fromFiles.doc, openFile(fileOf(ben)).update)
      Y.applyUpdate(ana.doc, Y.encodeStateAsUpdate(ben.doc))
      expect(saidBy(fromFiles)).toEqual(saidBy(ana))
    }),
    { numRuns: 40 },
  )
})

it('pictures and the small picture of the board come back as they were', () => {
  const picture = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2, 3)
  const assets = new Map([[sha256Of(picture), picture]])
  const opened = openFile(fileOf(newMap(), {}, { assets, thumbnail: picture }))
  expect(opened.assets).toEqual(assets)
  expect(opened.thumbnail).toEqual(picture)
})

it('a file says who saved it, when, and which map it is a state of', () => {
  const { manifest } = openFile(fileOf(newMap(), { savedBy: 'autosave' }))
  expect(manifest.app).toEqual({ name: 'Pathlane', version: '0.1.0' })
  expect(manifest.savedAt).toBe(someFacts.savedAt)
  expect(manifest.savedBy).toBe('autosave')
  expect(manifest.lineage).toBe(lineageOf('a-map-of-the-tests-0'))
})

it('a file does not tell the id of its map, which would let its reader into the room', () => {
  const text = Buffer.from(
    Object.values(unzipSync(fileOf(newMap())))
      .map((entry) => Buffer.from(entry).toString('latin1'))
      .join(''),
  )
  expect(text.includes('a-map-of-the-tests-0')).toBe(false)
})

it('the same map with the same facts is the same file, byte for byte', () => {
  const map = newMap()
  expect(fileOf(map)).toEqual(fileOf(map))
})

it('the description of every sample follows the published schema', () => {
  for (const sample of sampleMaps) {
    const map = newMap()
    sample.build(map, '2026-01-01T00:00:00Z')
    expect(schemaErrors(map)).toEqual([])
  }
})

it('the description of any map follows the published schema', () => {
  fc.assert(
    fc.property(mapEdits, (edits) => {
      const map = newMap()
      editMap(map, edits)
      expect(schemaErrors(map)).toEqual([])
    }),
    { numRuns: 40 },
  )
})

it('the description follows the schema where a peer wrote nonsense', () => {
  const map = newMap()
  plant(map.records, 'shape:odd', {
    $: { typeName: 'shape', type: 'touchpoint', 'props.owner': 7, 'props.personas': [1], pos: 3 },
  })
  plant(map.records, 'binding:odd', { $: { typeName: 'binding', type: 'arrow', fromId: 4 } })
  plant(map.personas, 'odd', { $: { name: [], role: {} } })
  map.meta.set('title', 12)
  map.framework.set('pin', 'none')
  expect(schemaErrors(map)).toEqual([])
})

it('the description names cards by stage and row, and links by their cards', () => {
  const map = newMap()
  sampleMaps[0]?.build(map, '2026-01-01T00:00:00Z')
  const { touchpoints, links, framework, rows } = describeMap(map)
  const stageIds: readonly string[] = framework?.stages.map(({ id }) => id) ?? []
  expect(touchpoints.length).toBeGreaterThan(5)
  expect(stageIds).toContain(touchpoints[0]?.stageId)
  expect(rows.map(({ id }) => id as string)).toContain(touchpoints[0]?.rowId)
  const cards = new Set(touchpoints.map(({ id }) => id))
  expect(links.filter(({ from, to }) => cards.has(from ?? '') && cards.has(to ?? '')).length).toBe(
    links.length,
  )
})

it('a file that the first version wrote opens for ever', () => {
  const opened = openFile(readFileSync(path.join(fixtures, 'format-1.pathlane')))
  expect(opened.manifest.format).toBe(1)
  expect(opened.assets.size).toBe(1)
  expect(opened.thumbnail?.length).toBeGreaterThan(0)
  const described = JSON.parse(
    Buffer.from(opened.description ?? []).toString(),
  ) as DescribedInFormat1
  const now = JSON.parse(JSON.stringify(describeMap(opened.map))) as DescribedInFormat1
  const { format: _format, touchpoints, ...others } = described
  expect(now).toMatchObject(others)
  // rule D3: of these facts format 1 did not store the usual value, so they read as unsaid
  const usual = { channel: 'website', visibility: 'inferred', emotion: 0 }
  touchpoints.forEach((card, at) => {
    const stored = Object.entries(card).filter(
      ([fact, value]) => Reflect.get(usual, fact) !== value,
    )
    expect(now.touchpoints[at]).toMatchObject(Object.fromEntries(stored))
  })
})

it('a file with all that a map of format 2 can say opens for ever', () => {
  const opened = openFile(readFileSync(path.join(fixtures, 'format-2.pathlane')))
  expect(opened.assets.size).toBe(1)
  const described = JSON.parse(Buffer.from(opened.description ?? []).toString()) as {
    readonly format: number
    readonly [part: string]: unknown
  }
  expect(described.format).toBe(2)
  const parts = ['comments', 'attachments', 'views', 'overrules', 'metrics', 'needs']
  expect(parts.filter((part) => [described[part]].flat().length === 0)).toEqual([])
  expect(JSON.parse(JSON.stringify(describeMap(opened.map)))).toMatchObject(described)
})

it('D7 a document of a newer format is opened and kept as it is', () => {
  const map = newMap()
  map.meta.set('format', formatVersion + 1)
  expect(openFile(fileOf(map)).map.meta.get('format')).toBe(formatVersion + 1)
})
