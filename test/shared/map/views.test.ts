import { describe, expect, test } from 'vitest'
import { addView, removeView, renameView, replaceView } from '../../../shared/map/edit-views.ts'
import { readViews, watchViews } from '../../../shared/map/read-views.ts'
import type { ViewId } from '../../../shared/map/view.ts'
import { meet, peersWithMap, plant, type MapPeer } from '../../helpers/map-peers.ts'

const sight = { x: 10, y: -20, w: 800, h: 600 }

describe('D17 a saved view', () => {
  test('is saved at the end, renamed, replaced and removed', () => {
    const [{ map }] = peersWithMap(1) as [MapPeer]
    const sales = addView(map, { name: 'Sales', filter: { owner: ['sales'] }, sight: null })
    addView(map, { name: 'Start', filter: { text: ['webinar'] }, sight })
    expect(readViews(map)).toMatchObject([
      { name: 'Sales', filter: { owner: ['sales'] }, sight: null },
      { name: 'Start', filter: { text: ['webinar'] }, sight },
    ])
    renameView(map, sales, 'Sales and joint')
    replaceView(map, sales, { filter: { owner: ['sales', 'joint'] }, sight })
    expect(readViews(map)[0]).toMatchObject({
      name: 'Sales and joint',
      filter: { owner: ['sales', 'joint'] },
      sight,
    })
    replaceView(map, sales, { filter: { owner: ['joint'] }, sight: null })
    expect(readViews(map)[0]?.sight).toBeNull()
    removeView(map, sales)
    renameView(map, sales, 'Gone')
    expect(readViews(map).map(({ name }) => name)).toEqual(['Start'])
  })

  test('D1 that two people change at once keeps both changes', () => {
    const [ana, ben] = peersWithMap(2) as [MapPeer, MapPeer]
    const id = addView(ana.map, { name: 'Sales', filter: { owner: ['sales'] }, sight: null })
    meet(ana, ben)
    const seen = watchViews(ana.map)
    renameView(ana.map, id, 'Joint')
    replaceView(ben.map, id, { filter: { owner: ['joint'] }, sight: null })
    meet(ana, ben)
    expect(seen.get()).toMatchObject([{ name: 'Joint', filter: { owner: ['joint'] } }])
    expect(readViews(ben.map)).toEqual(seen.get())
    seen.dispose()
  })

  test('that somebody removed stays removed', () => {
    const [ana, ben] = peersWithMap(2) as [MapPeer, MapPeer]
    const id = addView(ana.map, { name: 'Sales', filter: {}, sight })
    meet(ana, ben)
    removeView(ana.map, id)
    renameView(ben.map, id, 'Mine')
    meet(ana, ben)
    expect([readViews(ana.map), readViews(ben.map)]).toEqual([[], []])
  })

  test('D6 of a peer is read as far as it makes sense', () => {
    const [{ map }] = peersWithMap(1) as [MapPeer]
    plant(map.views, 'v', {
      $: { name: 7, filter: 'all', sight: { x: 0, y: 0, w: -1, h: Number.NaN }, index: 'a' },
    })
    plant(map.views, 'none', { name: 'No base' })
    expect(readViews(map)).toEqual([
      { id: 'v' as ViewId, name: '', filter: {}, sight: null, index: 'a' },
    ])
  })
})
