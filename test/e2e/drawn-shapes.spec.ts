// What is drawn and what is out of view is kept up to date change by change; tldraw's own reading of all
// shapes says what it has to be.
import type { JSHandle } from '@playwright/test'
import { readRecord, type RecordId } from '../../shared/document/record.ts'
import { changeStickies, changeTouchpoints } from '../../shared/map/edit-cards.ts'
import { resizeLane } from '../../shared/map/edit-lanes.ts'
import { expect, test } from './app.ts'
import { card } from './board-page.ts'
import type { BoardPeer } from './board-peer.ts'
import type { ConsoleEditor } from './editor-console.ts'
import { openWall } from './lane-wall.ts'

interface DrawingEditor extends ConsoleEditor {
  readonly getRenderingShapes: (this: ConsoleEditor) => readonly object[]
  readonly getNotVisibleShapes: (this: ConsoleEditor) => ReadonlySet<string>
  setCamera(to: { readonly x: number; readonly y: number; readonly z: number }): void
}

declare global {
  interface Window {
    differencesFromTldraw?(editor: ConsoleEditor): readonly string[]
  }
}

/** Gives the page a function that names what is drawn or out of view otherwise than tldraw would have it. */
async function bringComparison(editor: JSHandle<ConsoleEditor>): Promise<void> {
  await editor.evaluate(() => {
    window.differencesFromTldraw = (console) => {
      const editor = console as DrawingEditor
      const own = Object.getPrototypeOf(editor) as DrawingEditor
      const drawn = ({ getRenderingShapes }: DrawingEditor) =>
        getRenderingShapes
          .call(editor)
          .map((each) => JSON.stringify({ ...each, util: null }))
          .join('\n')
      const outside = ({ getNotVisibleShapes }: DrawingEditor) =>
        [...getNotVisibleShapes.call(editor)].toSorted((a, b) => (a < b ? -1 : 1)).join()
      return [
        ...(drawn(editor) === drawn(own) ? [] : ['drawn']),
        ...(outside(editor) === outside(own) ? [] : ['out of view']),
      ]
    }
  })
}

const differencesIn = (editor: JSHandle<ConsoleEditor>) =>
  editor.evaluate((editor) => window.differencesFromTldraw?.(editor))

test('after any change the same shapes are drawn and out of view as tldraw would say', async ({
  browser,
  server,
}) => {
  const { editor } = await openWall(browser, server)
  await bringComparison(editor)
  const found = await editor.evaluate(async (console) => {
    const editor = console as DrawingEditor
    const idsOf = (type: string) =>
      editor
        .getCurrentPageShapes()
        .filter((shape) => shape.type === type)
        .map(({ id }) => id)
    const cards = () => idsOf('touchpoint')
    const [a = '', b = '', c = '', d = ''] = cards()
    const change = (id: string, what: object) =>
      editor.updateShape({ id, type: 'touchpoint', ...what })
    const steps: Readonly<Record<string, () => void>> = {
      'at first': () => undefined,
      'a fact changed': () => change(a, { props: { title: 'X' } }),
      'a card moved': () => editor.nudgeShapes([a], { x: 5000, y: 0 }),
      'the camera moved': () => editor.setCamera({ x: -4800, y: 0, z: 1 }),
      'it moved back': () => editor.nudgeShapes([a], { x: -5000, y: 0 }),
      'order changed': () => editor.bringToFront([b]),
      'opacity changed': () => change(c, { opacity: 0.5 }),
      'two were grouped': () => editor.groupShapes([a, b]),
      'one in the group moved': () => editor.nudgeShapes([a], { x: 40, y: 300 }),
      'the group moved': () => editor.nudgeShapes(idsOf('group'), { x: 3000, y: 0 }),
      'the camera zoomed out': () => editor.setCamera({ x: 0, y: 0, z: 0.2 }),
      'one was duplicated': () => editor.duplicateShapes([d]),
      'one was nested elsewhere': () => editor.reparentShapes([d], idsOf('cell').at(-1) ?? ''),
      'one was locked': () => editor.toggleLock([c]),
      'many moved in one step': () =>
        editor.store.mergeRemoteChanges(() => {
          for (const id of cards()) {
            editor.store.update(id, (shape) => ({ ...shape, x: shape.x + 7 }))
          }
        }),
      'one was deleted': () => editor.deleteShapes([d]),
      'all are gone': () => editor.deleteShapes(cards()),
    }
    const found: string[] = []
    const compare = (after: string) =>
      window.differencesFromTldraw?.(editor).forEach((what) => found.push(`${what} ${after}`))
    for (const [after, step] of Object.entries(steps)) {
      step()
      compare(after)
      await new Promise((resolve) => requestAnimationFrame(resolve))
      compare(`a frame after ${after}`)
    }
    return found
  })
  expect(found).toEqual([])
})

test('what a peer changes is drawn anew, and a wider lane moves what stands in the others', async ({
  browser,
  server,
}) => {
  const { page, peer, editor } = await openWall(browser, server)
  await bringComparison(editor)
  const { map, stages } = peer
  changeTouchpoints(map, [anyOf(peer, 'touchpoint')], { title: 'Said anew', owner: 'sales' })
  changeStickies(map, [anyOf(peer, 'sticky')], { text: 'Thought anew' })
  await expect(card(page, 'Said anew')).toHaveAttribute('data-owner', 'sales')
  await expect(page.locator('.sticky').filter({ hasText: 'Thought anew' })).toHaveCount(1)
  const width = async () => (await page.locator('.stage-header').first().boundingBox())?.width ?? 0
  const before = await width()
  for (const { id } of stages.slice(0, 1)) resizeLane(map, id, 900)
  await expect.poll(width).toBeGreaterThan(before)
  expect(await differencesIn(editor)).toEqual([])
})

function anyOf({ map }: BoardPeer, type: string): RecordId {
  const id = [...map.records.keys()].find((id) => readRecord(map.records, id)?.['type'] === type)
  if (id === undefined) throw new Error(`There is no ${type}.`)
  return id
}
