import { useMemo } from 'react'
import type { Framework } from '../../../shared/framework/framework.ts'
import { watchGoneStages } from '../../../shared/framework/upgrade/held-frameworks.ts'
import { laneSetOf } from '../../../shared/map/lane.ts'
import { boardViewOf, watchBoardParts, type BoardView } from '../../../shared/map/read-board.ts'
import { watchRows } from '../../../shared/map/read-rows.ts'
import type { MapSession } from '../../session/map-session.ts'
import { useWatch } from '../../ui/use-watch.ts'

/** What is on the board, live, with the lanes of this framework. */
export function useBoardView(session: MapSession, framework: Framework): BoardView {
  const parts = useWatch(session.map, watchBoardParts)
  const rows = useWatch(session.map, watchRows)
  const gone = useWatch(session, watchGone)
  return useMemo(
    () =>
      boardViewOf(
        parts,
        laneSetOf(
          framework.stages.map(({ id }) => id),
          rows.map(({ id }) => id),
          (stageId) => gone?.standInFor(stageId) ?? null,
        ),
      ),
    [parts, rows, framework, gone],
  )
}

function watchGone({ map, framework }: MapSession) {
  return watchGoneStages(map, framework)
}
