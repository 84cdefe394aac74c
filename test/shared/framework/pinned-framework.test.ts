import { describe, expect, test } from 'vitest'
import { contentHashOf } from '../../../shared/framework/content-hash.ts'
import type { Framework, FrameworkId } from '../../../shared/framework/framework.ts'
import { pinFramework, readPinnedFramework } from '../../../shared/framework/pinned-framework.ts'
import { shippedFrameworks } from '../../../shared/framework/shipped-frameworks.ts'
import { framework, meet, newPeer, peersWithMap, type MapPeer } from '../../helpers/map-peers.ts'

const [, other] = shippedFrameworks as readonly [Framework, Framework]
const own: Framework = {
  ...framework,
  id: 'own' as FrameworkId,
  name: 'Our way',
  organisation: 'Halden',
}

describe('the hash of a framework', () => {
  test('F-1 is the same whatever the order of the keys', () => {
    const reversed = Object.fromEntries(Object.entries(own).reverse()) as unknown as Framework
    expect(contentHashOf(reversed)).toBe(contentHashOf(own))
  })

  test('F-1 is another for any other content, to the last letter and the order of stages', () => {
    const hashes = [
      own,
      { ...own, version: 2 },
      { ...own, name: 'Our Way' },
      { ...own, stages: [...own.stages].reverse() },
      {
        ...own,
        stages: own.stages.map((stage, at) => (at === 2 ? { ...stage, exitSign: '' } : stage)),
      },
    ].map(contentHashOf)
    expect(new Set(hashes).size).toBe(hashes.length)
    for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{64}$/)
  })
})

describe('the pinned framework', () => {
  test('F-1 is what the map was made with, for everybody', () => {
    const [ana, ben] = [newPeer(1), newPeer(2)]
    ana.map.doc.transact(() => pinFramework(ana.map, own))
    meet(ana, ben)
    expect(readPinnedFramework(ben.map, [])?.framework).toEqual(own)
    expect(readPinnedFramework(ben.map, [])?.pin).toEqual({
      id: 'own',
      version: 1,
      contentHash: contentHashOf(own),
    })
  })

  test('F-1 a stored framework that was tampered with is ignored', () => {
    const [ana] = peersWithMap(1) as [MapPeer]
    const forged = { ...framework, stages: framework.stages.slice(1) }
    ana.map.framework.set(`${framework.id}@1`, forged)
    expect(readPinnedFramework(ana.map, [])).toBeNull()
  })

  test('F-2 a framework that the window remembers stands in for one that was lost or tampered with', () => {
    const peer = newPeer(1)
    peer.map.doc.transact(() => pinFramework(peer.map, own))
    peer.map.framework.set('own@1', { ...own, stages: [] })
    expect(readPinnedFramework(peer.map, [other, own])?.framework).toEqual(own)
    peer.map.framework.delete('own@1')
    expect(readPinnedFramework(peer.map, [other, own])?.framework).toEqual(own)
    expect(readPinnedFramework(peer.map, [other])).toBeNull()
  })

  test('F-3 a shipped framework needs no copy in the document', () => {
    const [ana] = peersWithMap(1) as [MapPeer]
    ana.map.framework.delete(`${framework.id}@1`)
    expect(readPinnedFramework(ana.map, shippedFrameworks)?.framework).toBe(framework)
  })

  test.each([
    null,
    'b2b@1',
    7,
    [],
    {},
    { id: 'b2b', version: '1', contentHash: 'x' },
    { id: 'b2b', version: 1 },
  ])('F-1 a pin of %j pins nothing', (pin) => {
    const [ana] = peersWithMap(1) as [MapPeer]
    ana.map.framework.set('pin', pin)
    expect(readPinnedFramework(ana.map, shippedFrameworks)).toBeNull()
  })

  test('a map without a pin has no framework', () => {
    expect(readPinnedFramework(newPeer(1).map, shippedFrameworks)).toBeNull()
  })

  test.each([
    ['no stage at all', []],
    ['a stage that is nothing', [null]],
    ['a stage without an id', [{ ...framework.stages[0], id: undefined }]],
    ['a stage whose id has a dot', [{ ...framework.stages[0], id: 'a.b' }]],
    ['two stages of one id', [framework.stages[0], framework.stages[0]]],
    ['a stage whose name is no text', [{ ...framework.stages[0], name: 7 }]],
    ['a stage whose questions are no list', [{ ...framework.stages[0], questions: 'why' }]],
  ])('D6 a framework with %s gives no lanes, though its hash is right', (_what, stages) => {
    const { map } = newPeer(1)
    map.doc.transact(() => pinFramework(map, { ...own, stages } as unknown as Framework))
    expect(readPinnedFramework(map, [])).toBeNull()
  })
})
