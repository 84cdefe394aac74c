import { describe, expect, test } from 'vitest'
import { keepFormat } from '../../../shared/document/edit-format.ts'
import { formatVersion } from '../../../shared/document/layout.ts'
import { createUndo } from '../../../shared/document/undo.ts'
import { writeMapFace } from '../../../shared/map/edit-map.ts'
import { peersWithMap, type MapPeer } from '../../helpers/map-peers.ts'

function olderMap(mayRaise = true) {
  const [{ map }] = peersWithMap(1) as [MapPeer]
  map.meta.set('format', 1)
  keepFormat(map, () => mayRaise)
  return map
}

describe('D7 the format of a map that an older app made', () => {
  test('is raised by the first edit, and undo leaves it there', () => {
    const map = olderMap()
    const undo = createUndo(map)
    writeMapFace(map, 'title', 'Renewals')
    expect(map.meta.get('format')).toBe(formatVersion)
    undo.undo()
    expect(map.meta.get('title')).not.toBe('Renewals')
    expect(map.meta.get('format')).toBe(formatVersion)
  })

  test('stays while somebody only looks', () => {
    const map = olderMap()
    map.doc.transact(() => map.meta.set('title', 'From elsewhere'), 'remote')
    expect(map.meta.get('format')).toBe(1)
  })

  test('stays where this person may change only what they made', () => {
    const map = olderMap(false)
    writeMapFace(map, 'title', 'Renewals')
    expect(map.meta.get('format')).toBe(1)
  })
})
