import type { Editor, TLShapeId } from 'tldraw'
import type { Text } from '../messages/use-text.ts'
import { placeName } from './board-words.ts'
import type { KeyEvent } from './handle-keys.ts'
import type { LaneState } from './lanes/lane-state.ts'

/** What a screen reader hears after a key of the board. */
export function sentenceFor(editor: Editor, lanes: LaneState, text: Text, event: KeyEvent): string {
  const nameOf = (id: TLShapeId | undefined) => {
    const shape = id === undefined ? undefined : editor.getShape(id)
    return shape === undefined ? '' : (editor.getShapeUtil(shape).getText(shape) ?? '')
  }
  switch (event.kind) {
    case 'cell': {
      const cards = editor.getSortedChildIdsForParent(event.cell as TLShapeId)
      return text('board.cell', { place: placeName(text, lanes, event.cell), count: cards.length })
    }
    case 'link-started':
      return text('board.linkStarted', { from: nameOf(editor.getOnlySelectedShape()?.id) })
    case 'link-target':
      return text('board.linkTarget', { to: nameOf(event.id) })
    case 'link-made':
      return text('board.linkMade')
    default:
      return text('board.linkGivenUp')
  }
}
