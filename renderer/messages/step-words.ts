import { findById } from '../../shared/document/id-list.ts'
import type { RecordId } from '../../shared/document/record.ts'
import type { MapView } from '../../shared/map/read-map.ts'
import type { Text } from './use-text.ts'

export type LinkedView = Pick<MapView, 'linksFrom' | 'touchpoints'>

/** Where the links of a touchpoint lead, each with its outcome. */
export function stepsOf(
  { linksFrom, touchpoints }: LinkedView,
  cardId: RecordId,
  text: Text,
): readonly string[] {
  return (linksFrom.get(cardId) ?? []).map(({ toId, outcome }) => {
    const title = findById(touchpoints, toId)?.facts.title || text('board.untitled')
    return outcome === null
      ? title
      : text('inspector.step', { title, outcome: text(`outcome.${outcome}`) })
  })
}
