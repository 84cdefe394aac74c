import {
  createShapeId,
  createTLStore,
  DocumentRecordType,
  PageRecordType,
  TLDOCUMENT_ID,
  toRichText,
  type IndexKey,
  type TLNoteShape,
  type TLPageId,
} from 'tldraw'
import { nth } from '../nth.ts'
import { cardTitle, grid } from './lay-out-cards.ts'
import type { PlainContent } from './plain-board.tsx'

const colours = ['yellow', 'blue', 'green', 'red'] as const

const pageId = 'page:map' as TLPageId

/** As many of tldraw's own notes. */
export const notes: PlainContent = {
  shapeUtils: [],
  idOf: (card) => createShapeId(`note${card}`),
  changeOf: (step) => ({ type: 'note', props: { color: nth(colours, step) } }),
  snapshotOf(count) {
    const store = createTLStore()
    store.put([DocumentRecordType.create({ id: TLDOCUMENT_ID, name: '' })])
    store.put([PageRecordType.create({ id: pageId, name: 'Page', index: 'a1' as IndexKey })])
    store.put(Array.from({ length: count }, (_, at) => noteAt(at)))
    return store.getStoreSnapshot('document')
  },
}

function noteAt(at: number): TLNoteShape {
  return {
    id: createShapeId(`note${at}`),
    typeName: 'shape',
    type: 'note',
    parentId: pageId,
    index: `a2${at.toString(36).padStart(4, '0')}V` as IndexKey,
    x: (at % grid.columns) * grid.pitchX,
    y: Math.floor(at / grid.columns) * grid.pitchY,
    rotation: 0,
    isLocked: false,
    opacity: 1,
    props: {
      color: 'yellow',
      labelColor: 'black',
      size: 's',
      font: 'sans',
      fontSizeAdjustment: 0,
      align: 'middle',
      verticalAlign: 'middle',
      growY: 0,
      url: '',
      richText: toRichText(cardTitle(at)),
      scale: 1,
    },
    meta: {},
  }
}
