// Maps so large that their shapes are drawn in turns.
import { addTouchpoint } from '../../shared/map/edit-cards.ts'
import { cellIdOf } from '../../shared/map/lane.ts'
import type { RowId } from '../../shared/map/row.ts'
import { expect, openPerson, test } from './app.ts'
import { joinAsPeer } from './board-peer.ts'
import { card, cards, startMap } from './board-page.ts'
import { goHome, hasPicture } from './home-picture.ts'

test('every card of many hundreds that come at once is drawn, and those in view can be used', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await startMap(page, 'Large')
  const peer = await joinAsPeer(server, page.url())
  const [stage] = peer.stages
  if (stage === undefined) throw new Error('The map has no stages.')
  const parentId = cellIdOf(stage.id, 'touchpoints' as RowId)
  const count = 1_200
  peer.map.doc.transact(() => {
    for (let at = 0; at < count; at++) {
      const place = {
        parentId,
        x: 16,
        y: 16 + at * 104,
        index: `a1${String(at).padStart(4, '0')}V`,
      }
      addTouchpoint(peer.map, place, { title: `Card ${at}` })
    }
  })
  await card(page, 'Card 0').first().click()
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Card 0')
  await expect(cards(page)).toHaveCount(count)
  await expect.poll(() => page.evaluate(hasPicture)).toBe(true)
  await goHome(page)
  await expect(page.locator('.map-tile-picture img')).toBeVisible()
  peer.leave()
})
