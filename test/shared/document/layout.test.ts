import { describe, expect, test } from 'vitest'
import { formatStatus, formatVersion } from '../../../shared/document/layout.ts'
import { newPeer, peersWithMap, type MapPeer } from '../../helpers/map-peers.ts'

describe('D7 the format of a document', () => {
  test('D7 a document in which nothing has arrived is empty, not current', () => {
    expect(formatStatus(newPeer(1).map)).toBe('empty')
  })

  test('D7 a new map has the format of this app', () => {
    const [ana] = peersWithMap(1) as [MapPeer]
    expect(ana.map.meta.get('format')).toBe(formatVersion)
    expect(formatStatus(ana.map)).toBe('current')
  })

  test('D7 a document of the next format is newer', () => {
    const [ana] = peersWithMap(1) as [MapPeer]
    ana.map.meta.set('format', formatVersion + 1)
    expect(formatStatus(ana.map)).toBe('newer')
  })

  test.each(['2', null, undefined, {}])('D7 a format of %j says nothing', (format) => {
    const { map } = newPeer(1)
    map.meta.set('format', format)
    expect(formatStatus(map)).toBe('empty')
  })
})
