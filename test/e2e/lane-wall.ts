// A board with cards in every lane, and whether its lanes still stand as they stood.
import type { Browser, JSHandle, Page } from '@playwright/test'
import { addSticky, addTouchpoint } from '../../shared/map/edit-cards.ts'
import { addLink } from '../../shared/map/edit-links.ts'
import { cellIdOf } from '../../shared/map/lane.ts'
import type { RowId } from '../../shared/map/row.ts'
import { expect, openPerson, type AppServer } from './app.ts'
import { cards, links, startMap } from './board-page.ts'
import { joinAsPeer, type BoardPeer } from './board-peer.ts'
import { editorOf, type ConsoleEditor } from './editor-console.ts'

export interface Wall {
  readonly page: Page
  readonly peer: BoardPeer
  readonly editor: JSHandle<ConsoleEditor>
  /** Every lane shape as it was at the start, without what content decides: heights, parking and what stands over parked cards. */
  readonly lanes: readonly string[]
}

export const stageCount = 3
export const cardCount = stageCount * 2
export const touchpoints = 'touchpoints' as RowId
export const thoughts = 'thoughts' as RowId

/** A new map with two linked cards and a note in each lane, made by a peer over the wire. */
export async function openWall(browser: Browser, server: AppServer): Promise<Wall> {
  const page = await openPerson(browser, server, 'Ana')
  await startMap(page, 'Lanes')
  const peer = await joinAsPeer(server, page.url())
  layOutCards(peer)
  await expect(cards(page)).toHaveCount(cardCount)
  await expect(links(page)).toHaveCount(stageCount)
  await page.locator('.tl-canvas').click({ position: { x: 760, y: 480 } })
  const editor = await editorOf(page)
  return { page, peer, editor, lanes: await lanesOn(editor) }
}

function layOutCards({ map, stages }: BoardPeer): void {
  for (const [at, stage] of stages.entries()) {
    const parentId = cellIdOf(stage.id, touchpoints)
    const first = addTouchpoint(map, { parentId, x: 16, y: 16 }, { title: `First ${at}` })
    const second = addTouchpoint(map, { parentId, x: 16, y: 168 }, { title: `Second ${at}` })
    addSticky(
      map,
      { parentId: cellIdOf(stage.id, thoughts), x: 16, y: 16 },
      `Thought ${at}`,
      'yellow',
    )
    addLink(map, first, second, { kind: 'next-step', outcome: null, label: '' })
  }
}

export async function expectLanesToStand({ page, editor, lanes }: Wall): Promise<void> {
  await expect.poll(() => lanesOn(editor)).toEqual(lanes)
  await expect(page.locator('.stage-header')).toHaveCount(stageCount)
  await expect(page.locator('.cell:not(.cell-parking, .cell-parked)')).toHaveCount(stageCount * 6)
}

function lanesOn(editor: JSHandle<ConsoleEditor>): Promise<readonly string[]> {
  return editor.evaluate((console) =>
    console
      .getCurrentPageShapes()
      .filter(
        ({ id, type }) => (type === 'cell' || type === 'lens') && !/parking$|parked$/.test(id),
      )
      .map(({ id, type, parentId, index, x, rotation, isLocked, opacity, props }) => {
        const { w, stageId, rowId, label } = props
        const facts = { id, type, parentId, index, x, rotation, isLocked, opacity }
        return JSON.stringify({ ...facts, w, stageId, rowId, label })
      })
      .toSorted(),
  )
}

/** How many shapes of a type the board shows. */
export function countOf({ editor }: Wall, type: string): Promise<number> {
  return editor.evaluate(
    (console, wanted) =>
      console.getCurrentPageShapes().filter((shape) => shape.type === wanted).length,
    type,
  )
}

type Spot = readonly [x: number, y: number]

/** A drag with the left button, measured from the board's corner. */
export async function dragOnBoard(page: Page, from: Spot, to: Spot): Promise<void> {
  const { x, y } = (await page.locator('.tl-canvas').boundingBox()) ?? { x: 0, y: 0 }
  await page.mouse.move(x + from[0], y + from[1])
  await page.mouse.down()
  await page.mouse.move(x + to[0], y + to[1], { steps: 8 })
  await page.mouse.up()
}

export async function sizeOfBoard(page: Page) {
  const { width, height } = (await page.locator('.tl-canvas').boundingBox()) ?? {
    width: 0,
    height: 0,
  }
  return { width, height }
}
