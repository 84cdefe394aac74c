import { useMemo } from 'react'
import { wordsOfSource } from '../../../shared/framework/stage-words.ts'
import type { WordsAround } from '../../../shared/map/find-around.ts'
import { isKnownSegment } from '../../../shared/map/segment.ts'
import { useRowName } from '../../canvas/lanes/row-name.ts'
import { useText } from '../../messages/use-text.ts'
import type { MapSession } from '../../session/map-session.ts'
import { usePart } from '../../ui/use-part.ts'
import { useReadable } from '../../ui/use-readable.ts'

/** What segment, stages and rows are called in this window. */
export function useWordsAround(session: MapSession): WordsAround {
  const text = useText()
  const row = useRowName()
  const framework = usePart(session.view, (view) => view.framework)
  const { source } = useReadable(session.wording)
  return useMemo(() => {
    const named = framework === null || source === null ? null : wordsOfSource(framework, source)
    return {
      segment: (segment) => (isKnownSegment(segment) ? text(`segment.${segment}`) : segment),
      stage: (id) => named?.byStage.get(id)?.terms.map(({ word }) => word) ?? [],
      row,
    }
  }, [text, row, framework, source])
}
