import { useMemo } from 'react'
import { laneWords } from '../../canvas/board-words.ts'
import { headingOf, type BoardHeading } from '../../canvas/lanes/board-heading.ts'
import { useText } from '../../messages/use-text.ts'
import type { MapSession } from '../../session/map-session.ts'
import { usePart } from '../../ui/use-part.ts'
import { useReadable } from '../../ui/use-readable.ts'

/** The stages in the words that this window shows, as they stand above the lanes. */
export function useHeading(session: MapSession): BoardHeading {
  const text = useText()
  const framework = usePart(session.view, (view) => view.framework)
  const wording = useReadable(session.wording)
  return useMemo(() => headingOf(framework, wording, laneWords(text)), [framework, wording, text])
}
