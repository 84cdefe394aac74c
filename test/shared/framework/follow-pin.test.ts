import { describe, expect, test } from 'vitest'
import { contentHashOf } from '../../../shared/framework/content-hash.ts'
import { followPin } from '../../../shared/framework/follow-pin.ts'
import type { Framework, FrameworkId } from '../../../shared/framework/framework.ts'
import { pinFramework, readPinnedFramework } from '../../../shared/framework/pinned-framework.ts'
import { frameworkOf, stageNamed } from '../../helpers/made-up-framework.ts'
import { newPeer } from '../../helpers/map-peers.ts'

const one = frameworkOf([stageNamed('search', 'Search'), stageNamed('buy', 'Buy')])
const two = frameworkOf([stageNamed('search', 'Seek')], { version: 2 })
const falseOne = frameworkOf([stageNamed('trap', 'Trap')])

/** A window that has seen these versions and shows the first, on a map that now pins another. */
function lookAfter(
  pin: Framework | null,
  seen: readonly Framework[],
  known: readonly Framework[] = [],
) {
  const { map } = newPeer(1)
  map.doc.transact(() => pinFramework(map, one))
  const current = readPinnedFramework(map, [])
  if (pin === null) map.framework.clear()
  else map.doc.transact(() => pinFramework(map, pin))
  const hashes = new Map(seen.map((each) => [`${each.id}@${each.version}`, contentHashOf(each)]))
  const { pinned, ignored } = followPin(map, current, known, { hashes, hashOf: contentHashOf })
  return { shows: pinned?.framework, ignored }
}

describe('a window whose map pins another framework', () => {
  test('F-5 follows to another version of its own, and back', () => {
    expect(lookAfter(two, [one])).toEqual({ shows: two, ignored: [] })
    expect(lookAfter(one, [one, two])).toEqual({ shows: one, ignored: [] })
  })

  test('F-5 ignores another content under a version that it has seen, and says so', () => {
    expect(lookAfter(falseOne, [one])).toEqual({
      shows: one,
      ignored: [{ reason: 'replaced', version: 'acme-stages@1' }],
    })
    const falseTwo = { ...falseOne, version: 2 }
    expect(lookAfter(falseTwo, [one, two])).toEqual({
      shows: one,
      ignored: [{ reason: 'replaced', version: 'acme-stages@2' }],
    })
  })

  test('F-5 ignores another framework, and says so', () => {
    const foreign = { ...two, id: 'rival-stages' as FrameworkId }
    expect(lookAfter(foreign, [one])).toEqual({
      shows: one,
      ignored: [{ reason: 'other', version: 'rival-stages@2' }],
    })
  })

  test('F-2 keeps what it shows where nothing readable is left', () => {
    expect(lookAfter(null, [])).toEqual({ shows: one, ignored: [{ reason: 'lost', version: '' }] })
  })

  test('F-5 takes a version from the device where the document lost its copy', () => {
    const { map } = newPeer(1)
    map.doc.transact(() => pinFramework(map, two))
    map.framework.delete('acme-stages@2')
    const seen = { hashes: new Map<string, string>(), hashOf: contentHashOf }
    const current = { framework: one, pin: { ...pinOf(one) } }
    expect(followPin(map, current, [two], seen).pinned?.framework).toBe(two)
    expect(followPin(map, current, [], seen)).toEqual({
      pinned: current,
      ignored: [{ reason: 'lost', version: 'acme-stages@2' }],
    })
  })

  test('takes the first framework that it sees, and none where there is none', () => {
    const { map } = newPeer(1)
    const seen = { hashes: new Map<string, string>(), hashOf: contentHashOf }
    expect(followPin(map, null, [], seen)).toEqual({ pinned: null, ignored: [] })
    map.doc.transact(() => pinFramework(map, two))
    expect(followPin(map, null, [], seen).pinned?.framework).toEqual(two)
  })
})

function pinOf(framework: Framework) {
  const { id, version } = framework
  return { id, version, contentHash: contentHashOf(framework) }
}
