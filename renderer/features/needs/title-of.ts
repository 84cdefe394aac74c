import type { Touchpoint } from '../../../shared/map/board-view.ts'
import type { Text } from '../../messages/use-text.ts'

/** What a touchpoint is called in a list. */
export function titleOf({ facts }: Touchpoint, text: Text): string {
  return facts.title === '' ? text('board.untitled') : facts.title
}
