import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { boardOrigin } from '../../../../shared/document/origins.ts'
import { formatStatus, mapDocument, type MapDocument } from '../../../../shared/document/layout.ts'
import { changeRecord, readRecord, type ShapeRecord } from '../../../../shared/document/record.ts'
import type { Framework, StageId } from '../../../../shared/framework/framework.ts'
import { readPin } from '../../../../shared/framework/pinned-framework.ts'
import { applyUpgrade } from '../../../../shared/framework/upgrade/edit-upgrade.ts'
import {
  goneStagesOf,
  readHeldFrameworks,
} from '../../../../shared/framework/upgrade/held-frameworks.ts'
import { addressOfCell, cellIdOf } from '../../../../shared/map/lane.ts'
import { changeTouchpoints } from '../../../../shared/map/edit-cards.ts'
import {
  addCard,
  fillMap,
  mapPinnedTo,
  publishLine,
  stageOf,
  touchpoints,
} from '../../../helpers/framework-line.ts'
import { openInOlderApp } from '../../../helpers/older-app.ts'

/** One map in this app and, as a copy on another device, in an older one. */
function start() {
  const [v1, v2] = publishLine(
    ['a', 'b', 'c', 'd'],
    [
      [
        { kind: 'merge', at: 0, to: 1 },
        { kind: 'remove', at: 1 },
        { kind: 'split', at: 0 },
      ],
    ],
  ) as unknown as readonly [Framework, Framework]
  const now = mapPinnedTo(v1)
  const cards = fillMap(now.map, v1)
  const map = mapDocument(new Y.Doc())
  sync(now.map, map)
  return { v1, v2, now, cards, older: { map, app: openInOlderApp(map) } }
}

function sync(...maps: readonly MapDocument[]): void {
  for (const { doc } of maps)
    for (const other of maps)
      if (other.doc !== doc) Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(doc), 'line')
}

describe('D7 F-2 a peer with an older app', () => {
  test('keeps its lanes when somebody upgrades, and every card is in one of them or parked', () => {
    const { v1, v2, now, cards, older } = start()
    applyUpgrade(now.map, v1, v2)
    sync(now.map, older.map)
    expect(formatStatus(older.map)).toBe('current')
    expect(older.app.framework()?.version).toBe(1)
    const shown = cards.map((id) => older.app.cellOf(id))
    expect(shown).toHaveLength(16)
    expect(new Set(shown.map((cell) => addressOfCell(cell ?? '')?.stageId))).toEqual(
      new Set([v1.stages[0]?.id, v1.stages[2]?.id, v1.stages[3]?.id]),
    )
  })

  test('opens an upgraded map afresh under the new version, parts that it does not know and all', () => {
    const { v1, v2, now } = start()
    applyUpgrade(now.map, v1, v2)
    const map = mapDocument(new Y.Doc())
    sync(now.map, map)
    expect(openInOlderApp(map).framework()).toEqual(v2)
  })

  test('goes on editing, and what it leaves in stages that are gone is where it belongs here', () => {
    const { v1, v2, now, cards, older } = start()
    applyUpgrade(now.map, v1, v2)
    sync(now.map, older.map)
    const [a, b, c] = v1.stages.map(({ id }) => id) as [StageId, StageId, StageId]
    changeTouchpoints(older.map, [cards[4]!], { owner: 'sales' })
    const card = readRecord(older.map.records, cards[5]!) as ShapeRecord
    const back = { ...card, parentId: cellIdOf(b, touchpoints) }
    older.map.doc.transact(() => changeRecord(older.map.records, card, back), boardOrigin)
    const fresh = addCard(older.map, c)
    sync(now.map, older.map)
    expect(readRecord(now.map.records, cards[4]!)?.props['owner']).toBe('sales')
    const gone = goneStagesOf(v2, readHeldFrameworks(now.map))
    expect([cards[5]!, fresh].map((id) => gone.standInFor(stageOf(now.map, id)!))).toEqual([
      a,
      null,
    ])
    expect(gone.nameOf(c)).toBe('c')
  })

  test('never changes the framework: neither by its edits nor by its undo', () => {
    const { v1, v2, now, cards, older } = start()
    changeTouchpoints(older.map, [cards[4]!], { owner: 'sales' })
    applyUpgrade(now.map, v1, v2)
    sync(now.map, older.map)
    const before = now.map.framework.toJSON()
    older.app.undo.undo()
    older.app.undo.redo()
    sync(now.map, older.map)
    expect(now.map.framework.toJSON()).toEqual(before)
    expect(readPin(now.map)?.version).toBe(2)
  })
})
