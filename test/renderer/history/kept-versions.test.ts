import { describe, expect, test } from 'vitest'
import {
  keptBounds,
  surplusOf,
  type KeptReason,
  type KeptVersion,
} from '../../../renderer/history/kept-version.ts'
import { openKeptVersions } from '../../../renderer/history/kept-versions.ts'
import { openMapsOnDevice } from '../../../renderer/session/map-on-device.ts'
import { newDeviceForEachTest } from '../session/device.ts'

newDeviceForEachTest()

const hourMs = 3_600_000
const now = 20_000 * 24 * hourMs
const update = new Uint8Array(5_000).fill(7)

let count = 0
function version(change: Partial<KeptVersion> = {}): KeptVersion {
  count++
  const fresh = { id: `v${count}`, mapId: 'a', at: now + count, fingerprint: `f${count}` }
  const rest = { reason: 'hourly' as KeptReason, name: '', bytes: 1, serverId: null }
  return { ...fresh, ...rest, ...change }
}

describe('a device', () => {
  test('keeps versions compressed, and gives them back as they were', async () => {
    const kept = openKeptVersions()
    const one = version()
    expect(await kept.add(one, update)).toBe(true)
    const [line] = await kept.list('a')
    expect(line).toMatchObject({ id: one.id, reason: 'hourly' })
    expect(line!.bytes).toBeLessThan(1_000)
    expect(await kept.read(one.id)).toEqual(update)
    expect(await kept.list('another map')).toEqual([])
    await kept.close()
  })

  test('does not keep the same state again, unless somebody names it', async () => {
    const kept = openKeptVersions()
    const same = { fingerprint: 'same' }
    expect(await kept.add(version(same), update)).toBe(true)
    expect(await kept.add(version(same), update)).toBe(false)
    expect(await kept.add(version({ ...same, name: 'Agreed' }), update)).toBe(true)
    expect(await kept.list('a')).toHaveLength(2)
    await kept.close()
  })

  test('renames versions and removes them with their content', async () => {
    const kept = openKeptVersions()
    const one = version()
    await kept.add(one, update)
    await kept.change(one.id, { name: 'Agreed' })
    expect((await kept.list('a'))[0]?.name).toBe('Agreed')
    await kept.change('gone', { name: 'nobody' })
    await kept.remove(one.id)
    expect(await kept.list('a')).toEqual([])
    expect(await kept.read(one.id)).toBeNull()
    await kept.close()
  })

  test('forgets how a map was when the map itself is taken off it', async () => {
    const kept = openKeptVersions()
    await kept.add(version(), update)
    await kept.add(version({ mapId: 'b' }), update)
    await kept.noteWriter('a', 1, { name: 'Ana', personId: null, at: now })
    await openMapsOnDevice().remove('a')
    expect(await kept.list('a')).toEqual([])
    expect(await kept.writers('a')).toEqual(new Map())
    expect(await kept.list('b')).toHaveLength(1)
    await kept.close()
  })

  test('remembers whose window was which, the last five hundred of a map', async () => {
    const kept = openKeptVersions()
    for (let id = 1; id <= 502; id++) {
      await kept.noteWriter('a', id, { name: `Guest ${id}`, personId: null, at: now + id })
    }
    await kept.noteWriter('b', 1, { name: 'Ben', personId: 'ben', at: now })
    const writers = await kept.writers('a')
    expect(writers.size).toBe(500)
    expect(writers.has(2)).toBe(false)
    expect(writers.get(502)?.name).toBe('Guest 502')
    expect([...(await kept.writers('b')).values()]).toMatchObject([{ name: 'Ben' }])
    await kept.close()
  })

  test('thins out while it adds', async () => {
    const kept = openKeptVersions()
    const old = now - 40 * 24 * hourMs
    const [unnamed, named] = [version({ at: old }), version({ at: old + 1, name: 'Agreed' })]
    await kept.add(unnamed, update)
    await kept.add(named, update)
    await kept.add(version({ at: now }), update)
    expect((await kept.list('a')).map(({ id }) => id)).toEqual([`v${count}`, named.id])
    expect(await kept.read(unnamed.id)).toBeNull()
    await kept.close()
  })
})

describe('what goes', () => {
  test('is what nobody named and is older than the days that are set', () => {
    const old = now - (keptBounds.days + 1) * 24 * hourMs
    const versions = [version({ at: old }), version({ at: old, name: 'Agreed' })]
    expect([...surplusOf(versions, now)]).toEqual([versions[0]!.id])
  })

  test('is the oldest of a map that has too many', () => {
    const many = Array.from({ length: keptBounds.perMap + 2 }, (_, at) => version({ at: now + at }))
    const others = [version({ mapId: 'b', at: now - 1 })]
    const gone = surplusOf([...many, ...others], now + 500)
    expect(gone).toEqual(new Set([many[0]!.id, many[1]!.id]))
  })

  test('is the oldest of all maps where they take too much room', () => {
    const large = { bytes: keptBounds.bytes * 0.4 }
    const versions = ['a', 'b', 'c'].map((mapId, at) => version({ mapId, at: now + at, ...large }))
    expect([...surplusOf(versions, now + 500)]).toEqual([versions[0]!.id])
  })
})
