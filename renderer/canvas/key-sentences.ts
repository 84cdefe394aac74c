import type { Editor, TLShapeId } from 'tldraw'
import type { Text } from '../messages/use-text.ts'
import { addressOfCell } from '../../shared/map/lane.ts'
import type { Emotion, Owner, Visibility } from '../../shared/map/touchpoint.ts'
import { placeName } from './board-words.ts'
import type { FactChange } from './fact-keys.ts'
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
      const place = placeName(text, lanes, event.cell)
      const numbers = numbersIn(lanes, event.cell)
      if (numbers !== null) return text('rows.metricCell', { place, count: numbers })
      const cards = editor.getSortedChildIdsForParent(event.cell as TLShapeId)
      return text('board.cell', { place, count: cards.length })
    }
    case 'fact':
      return factSentence(text, event.change)
    case 'filter-cleared':
      return text('filter.cleared')
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

function factSentence(text: Text, { fact, value }: FactChange): string {
  const word = {
    owner: () => text(`owner.${value as Owner}`),
    visibility: () => text(`visibility.${value as Visibility}`),
    emotion: () =>
      value === null ? text('inspector.unsaid') : text(`emotion.${value as Emotion}`),
  }
  return text('board.fact', { fact: text(`inspector.${fact}`), value: word[fact]() })
}

/** How many numbers a cell holds, or null where it is not for numbers. */
function numbersIn(lanes: LaneState, cellId: string): number | null {
  const address = addressOfCell(cellId)
  const row = lanes.rows.get().find(({ id }) => id === address?.rowId)
  if (row?.kind !== 'metrics') return null
  return lanes.metrics
    .get()
    .filter(({ stageId, rowId }) => stageId === address?.stageId && rowId === row.id).length
}
