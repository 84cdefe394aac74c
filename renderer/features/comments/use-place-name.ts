import { useCallback } from 'react'
import type { CommentPlace } from '../../../shared/map/comment.ts'
import { addressOfCell, cellIdOf, laneSetOf } from '../../../shared/map/lane.ts'
import { watchNames } from '../../../shared/map/read-names.ts'
import { watchGoneStages } from '../../../shared/framework/upgrade/held-frameworks.ts'
import { useText } from '../../messages/use-text.ts'
import type { MapSession } from '../../session/map-session.ts'
import { useReadable } from '../../ui/use-readable.ts'
import { usePart } from '../../ui/use-part.ts'
import { useWatch } from '../../ui/use-watch.ts'

export interface NamedPlace {
  readonly words: string
  /** The card or the cell to look at; null for the whole board and for what is gone. */
  readonly shownId: string | null
}

/** What comments are about, in words, as the map is now. */
export function usePlaceName(session: MapSession): (place: CommentPlace) => NamedPlace {
  const text = useText()
  const names = useWatch(session.map, watchNames)
  const rows = usePart(session.view, (view) => view.rows)
  const gone = useWatch(session, watchGone)
  const stages = useReadable(session.framework)?.framework.stages
  return useCallback(
    (place) => {
      if (place.kind === 'board') return { words: text('comments.onBoard'), shownId: null }
      if (place.kind === 'card') {
        const name = names.get(place.recordId)
        if (name === undefined) {
          const isNamed = place.title === '' ? 'no' : 'yes'
          return { words: text('comments.onGone', { isNamed, title: place.title }), shownId: null }
        }
        const title =
          name.title === '' ? text('comments.untitled', { type: name.type }) : name.title
        return { words: text('comments.onCard', { title }), shownId: place.recordId }
      }
      const cellId = cellIdOf(place.stageId, place.rowId)
      const lanes = laneSetOf(
        stages?.map(({ id }) => id) ?? [],
        rows.map(({ id }) => id),
        (stageId) => gone?.standInFor(stageId) ?? null,
      )
      const shownId = lanes.standInFor(cellId) ?? (lanes.has(cellId) ? cellId : null)
      const address = addressOfCell(shownId ?? '')
      const stage = stages?.find(({ id }) => id === address?.stageId)
      const row = rows.find(({ id }) => id === address?.rowId)
      if (stage === undefined || row === undefined) {
        return { words: text('comments.onGoneCell'), shownId: null }
      }
      const rowName = row.name === '' ? text(`rowKind.${row.kind}`) : row.name
      return { words: text('comments.onCell', { stage: stage.name, row: rowName }), shownId }
    },
    [text, names, rows, gone, stages],
  )
}

function watchGone({ map, framework }: MapSession) {
  return watchGoneStages(map, framework)
}
