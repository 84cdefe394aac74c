import {
  createShapeId,
  createTLStore,
  DocumentRecordType,
  PageRecordType,
  TLDOCUMENT_ID,
  type IndexKey,
  type TLPageId,
  type TLRecord,
  type TLStore,
} from 'tldraw'
import * as Y from 'yjs'
import { createBoardSchema } from '../../../renderer/canvas/board-schema.ts'
import { layOutLanes } from '../../../renderer/canvas/lanes/lane-layout.ts'
import { nameHeight } from '../../../renderer/canvas/lanes/board-heading.ts'
import { laneShapes } from '../../../renderer/canvas/lanes/lane-shapes.ts'
import { completeProps } from '../../../renderer/canvas/shapes/default-props.ts'
import { createShapeUtils } from '../../../renderer/canvas/shapes/shape-utils.ts'
import { silentOptions } from '../../../renderer/canvas/shapes/shape-words.ts'
import { mapDocument, pageId, type MapDocument } from '../../../shared/document/layout.ts'
import { readRecord } from '../../../shared/document/record.ts'
import { readPinnedFramework } from '../../../shared/framework/pinned-framework.ts'
import { readRows } from '../../../shared/map/read-rows.ts'
import { owners } from '../../../shared/map/touchpoint.ts'
import { nth } from '../nth.ts'
import { cardsBottom, laneWidthFor, layOutCards } from './lay-out-cards.ts'
import type { PlainContent } from './plain-board.tsx'

/** The very board that Pathlane shows, lanes and all, as a snapshot of tldraw's. */
export const sameBoard: PlainContent = {
  shapeUtils: createShapeUtils(silentOptions),
  idOf: (card) => createShapeId(`card${card}`),
  changeOf: (step) => ({ type: 'touchpoint', props: { owner: nth(owners, step) } }),
  snapshotOf(count) {
    const map = mapDocument(new Y.Doc())
    layOutCards(map, count)
    const store = createTLStore({ schema: createBoardSchema() })
    putBoard(store, map, count)
    return store.getStoreSnapshot('document')
  },
}

function putBoard(store: TLStore, map: MapDocument, count: number): void {
  const page = { id: pageId as TLPageId, name: 'Page', index: 'a1' as IndexKey }
  store.put([DocumentRecordType.create({ id: TLDOCUMENT_ID, name: '' })])
  store.put([PageRecordType.create(page)])
  store.put([...lanesOf(map, count)])
  store.put([...map.records.keys()].map((id) => cardOf(map, id)))
}

function lanesOf(map: MapDocument, count: number): ReturnType<typeof laneShapes> {
  const stages = readPinnedFramework(map, [])?.framework.stages ?? []
  const rows = readRows(map)
  const layout = layOutLanes(
    {
      header: nameHeight,
      stages: stages.map(({ id }) => ({ id, width: laneWidthFor(stages.length) })),
      rows,
    },
    (cellId) => (cellId.endsWith('.touchpoints') ? cardsBottom(count) : 0),
    false,
  )
  return laneShapes({
    stages,
    rows,
    layout,
    heading: {
      source: null,
      byStage: new Map(stages.map(({ id, name }) => [id, { title: name, beneath: '', flag: '' }])),
      funnels: [],
    },
    parkedStages: [],
    lenses: new Map(),
    words: { row: (row) => row.name, parking: '', parkedFrom: () => '' },
  })
}

function cardOf(map: MapDocument, id: string): TLRecord {
  const card = readRecord(map.records, id)
  if (card === null) throw new Error(`The card ${id} is not there.`)
  return { ...card, props: completeProps(card.type, card.props) } as unknown as TLRecord
}
