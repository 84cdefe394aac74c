// What somebody would write a comment about, as they look at the board.
import { atom, computed, isEqual, type Editor, type Signal, type TLEventInfo } from 'tldraw'
import type { CommentPlace } from '../../shared/map/comment.ts'
import { addressOfCell, type CellId } from '../../shared/map/lane.ts'
import type { CurrentCell } from './lanes/current-cell.ts'
import { cellAt, type LaneLayout } from './lanes/lane-layout.ts'

export interface CommentPlaces {
  /** The first selected card, else the cell in focus or pressed last, else the whole board. */
  readonly place: Signal<CommentPlace>
  dispose(): void
}

export function createCommentPlaces(
  editor: Editor,
  layout: () => LaneLayout,
  currentCell: CurrentCell,
): CommentPlaces {
  const pressed = atom<CellId | null>('cell pressed last', null)
  const listen = (info: TLEventInfo) => {
    if (info.type !== 'pointer' || info.name !== 'pointer_down') return
    const { x, y } = editor.inputs.currentPagePoint
    pressed.set(info.target === 'canvas' ? cellAt(layout(), x, y) : null)
  }
  editor.on('event', listen)
  const place = computed(
    'place of a comment',
    (): CommentPlace => {
      const [selected] = editor.getSelectedShapes()
      if (selected !== undefined) {
        const title = editor.getShapeUtil(selected).getText(selected) ?? ''
        return { kind: 'card', recordId: selected.id, title: title.slice(0, longestTitle) }
      }
      const address = addressOfCell(currentCell.id.get() ?? pressed.get() ?? '')
      return address === null ? { kind: 'board' } : { kind: 'cell', ...address }
    },
    { isEqual },
  )
  return {
    place,
    dispose: () => {
      editor.off('event', listen)
    },
  }
}

const longestTitle = 200
