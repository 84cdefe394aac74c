import { useCallback, useDeferredValue, useEffect, useMemo } from 'react'
import type { CatalogueEntry } from '../../shared/map/catalogue/catalogue.ts'
import { waysOf, type Change } from '../../shared/map/compare/change.ts'
import { compareMaps } from '../../shared/map/compare/compare-maps.ts'
import type { MapView } from '../../shared/map/read-map.ts'
import { noChangeMarks, type ChangeMarks } from '../canvas/marks/change-mark.ts'
import { namesOfWriters } from '../features/history/change-writers.ts'
import type { Compared } from '../features/history/comparison-view.tsx'
import type { Side } from '../history/history-desk.ts'
import type { MapHistory } from '../history/map-history.ts'
import { useText } from '../messages/use-text.ts'
import type { MapSession } from '../session/map-session.ts'
import { usePart } from '../ui/use-part.ts'
import { useReadable } from '../ui/use-readable.ts'
import type { LookingBack } from './use-looking-back.ts'

const wholeOf = (view: MapView): MapView | null => view
const noneOf = (): MapView | null => null

/** What the two states differ by that somebody compares, live where one of them is the map of now; else null. */
export function useCompared(
  session: MapSession,
  history: MapHistory,
  back: LookingBack,
  entries: readonly CatalogueEntry[],
): Compared | null {
  const text = useText()
  const { state, marks, show } = back
  const { looking, status, earlier, later } = state
  const isShown = looking.kind === 'comparison' && status === 'shown'
  const isWithNow = isShown && later === null
  const now = useDeferredValue(usePart(session.view, isWithNow ? wholeOf : noneOf))
  const ownId = useReadable(session.personId)
  const writers = useReadable(history.writers)
  const laterView = later?.view ?? now
  const views = useMemo(
    () =>
      isShown && earlier !== null && laterView !== null
        ? ([earlier.view, laterView] as const)
        : null,
    [isShown, earlier, laterView],
  )
  const changes = useMemo(() => (views === null ? null : compareMaps(...views)), [views])
  useEffect(() => {
    marks.set(changes === null ? noChangeMarks : marksOf(changes))
    return () => marks.set(noChangeMarks)
  }, [changes, marks])
  const side = looking.kind === 'comparison' ? looking.side : 'later'
  const showOf = useCallback(
    (change: Change) => {
      const { shownBy } = change
      return shownBy === null ? null : () => show(shownBy, sideOf(change, side))
    },
    [show, side],
  )
  const map = later?.map ?? session.map
  const namesOf = useCallback(
    (change: Change) =>
      earlier === null || laterView === null
        ? []
        : namesOfWriters(
            change,
            { map, view: laterView, earlier: earlier.written, writers, ownId },
            text,
          ),
    [earlier, laterView, map, writers, ownId, text],
  )
  if (views === null || changes === null) return null
  return { views, changes, entries, namesOf, showOf }
}

/** What is on both boards is shown on the one that is to be seen. */
function sideOf({ how }: Change, shown: Side): Side {
  if (how === 'changed') return shown
  return how === 'added' ? 'later' : 'earlier'
}

const markedKinds: readonly Change['kind'][] = ['touchpoint', 'sticky', 'shape', 'link']

function marksOf(changes: readonly Change[]): ChangeMarks {
  const marked = changes.filter(({ kind }) => markedKinds.includes(kind))
  return new Map(marked.map((change) => [change.id, waysOf(change)]))
}
