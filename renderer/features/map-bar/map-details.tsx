import type { Framework } from '../../../shared/framework/framework.ts'
import type { MapFace } from '../../../shared/map/edit-map.ts'
import type { MapSummary } from '../../../shared/map/read-summary.ts'
import { suggestedSegments } from '../../../shared/map/segment.ts'
import { useText } from '../../messages/use-text.ts'
import { TextArea } from '../../ui/text-area.tsx'
import { onPageLeaving } from '../../ui/use-finish-on-leaving.ts'
import { useTyping } from '../../ui/use-typing.ts'
import { SegmentChoice } from './segment-choice.tsx'

export interface MapDetailsProps {
  readonly summary: MapSummary
  /** Whose own segments are suggested too. */
  readonly framework: Framework | null
  readonly readOnly: boolean
  readonly onWrite: (field: MapFace, value: string) => void
}

/** Scenario and segment of the map, to be written. */
export function MapDetails({ summary, framework, readOnly, onWrite }: MapDetailsProps) {
  return (
    <div className="map-details">
      <ScenarioField summary={summary} readOnly={readOnly} onWrite={onWrite} />
      <SegmentChoice
        segment={summary.segment}
        suggested={suggestedSegments(framework)}
        readOnly={readOnly}
        onChoose={(segment) => onWrite('segment', segment)}
      />
    </div>
  )
}

/** Written when the field is left, so that it is one undo step. */
function ScenarioField({ summary, readOnly, onWrite }: Omit<MapDetailsProps, 'framework'>) {
  const text = useText()
  const typing = useTyping((typed) => onWrite('scenario', typed.trim()), onPageLeaving)
  return (
    <TextArea
      label={text('bar.scenario')}
      hint={text('bar.scenario.hint')}
      value={typing.typed ?? summary.scenario}
      readOnly={readOnly}
      onChange={typing.type}
      onBlur={typing.finish}
      onKeyDown={(event) => (event.key === 'Escape' ? typing.finish() : undefined)}
      maxLength={2000}
    />
  )
}
