import 'tldraw/tldraw.css'
import { getAssetUrlsByImport } from '@tldraw/assets/imports.vite'
import type { Root } from 'react-dom/client'
import {
  Box,
  Tldraw,
  type Editor,
  type TLAnyShapeUtilConstructor,
  type TLShapeId,
  type TLShapePartial,
  type TLStoreSnapshot,
} from 'tldraw'
import { inOwnTask } from '../own-task.ts'
import {
  cardSelector,
  firstView,
  whenShown,
  type BoardUnderTest,
  type SystemName,
} from './board-under-test.ts'
import { middleCard } from './lay-out-cards.ts'

const assetUrls = getAssetUrlsByImport()
const options = { maxShapesPerPage: 6000 } as const
const view = new Box(firstView.x, firstView.y, firstView.w, firstView.h)

export interface PlainContent {
  readonly shapeUtils: readonly TLAnyShapeUtilConstructor[]
  idOf(card: number): TLShapeId
  snapshotOf(count: number): TLStoreSnapshot
  /** What changes in a card with this step. */
  changeOf(step: number): Pick<TLShapePartial, 'type' | 'props'>
}

/** tldraw as it comes, loading its own snapshot. */
export function createPlainBoard(
  root: Root,
  system: SystemName,
  content: PlainContent,
): BoardUnderTest {
  let bytes: Uint8Array = new Uint8Array()
  let cards = 0
  let editor: Editor | null = null
  return {
    prepare(count) {
      cards = count
      bytes = new TextEncoder().encode(JSON.stringify(content.snapshotOf(count)))
      return Promise.resolve()
    },
    open() {
      const snapshot = JSON.parse(new TextDecoder().decode(bytes)) as TLStoreSnapshot
      root.render(
        <Tldraw
          snapshot={snapshot}
          shapeUtils={content.shapeUtils}
          assetUrls={assetUrls}
          options={options}
          onMount={(mounted) => {
            editor = mounted
            mounted.zoomToBounds(view, { inset: 0, immediate: true })
          }}
        />,
      )
      return whenShown(cardSelector[system], cards)
    },
    zoomToFit: () => editor?.zoomToFit({ immediate: true }),
    showMiddle() {
      editor?.select(content.idOf(middleCard(cards)))
      editor?.zoomToSelection({ immediate: true })
    },
    select: (ids) => editor?.setSelectedShapes(ids as readonly TLShapeId[] as TLShapeId[]),
    editCard: (step) =>
      inOwnTask(() => {
        editor?.updateShape({ id: content.idOf(middleCard(cards)), ...content.changeOf(step) })
      }),
  }
}
