import type { Framework } from '../../../shared/framework/framework.ts'
import type { MapFace } from '../../../shared/map/edit-map.ts'
import type { MapSummary } from '../../../shared/map/read-summary.ts'
import { suggestedSegments } from '../../../shared/map/segment.ts'
import { useText } from '../../messages/use-text.ts'
import { fieldIn } from '../../session/field-in.ts'
import type { MapSession } from '../../session/map-session.ts'
import { TextArea } from '../../ui/text-area.tsx'
import { mergeText } from '../../ui/merge-text.ts'
import { useDraft } from '../../ui/use-draft.ts'
import { SegmentChoice } from './segment-choice.tsx'

export interface MapDetailsProps {
  readonly session: Pick<MapSession, 'undo' | 'beforeLeaving' | 'view'>
  readonly summary: MapSummary
  /** Whose own segments are suggested too. */
  readonly framework: Framework | null
  readonly readOnly: boolean
  readonly onWrite: (field: MapFace, value: string) => void
}

/** Scenario and segment of the map, to be written. */
export function MapDetails(props: MapDetailsProps) {
  const { summary, framework, readOnly, onWrite } = props
  return (
    <div className="map-details">
      <ScenarioField {...props} />
      <SegmentChoice
        segment={summary.segment}
        suggested={suggestedSegments(framework)}
        readOnly={readOnly}
        onChoose={(segment) => onWrite('segment', segment)}
      />
    </div>
  )
}

/** What others finished in it meanwhile stays. */
function ScenarioField(props: Omit<MapDetailsProps, 'framework'>) {
  const { session, summary, readOnly, onWrite } = props
  const text = useText()
  const draft = useDraft<HTMLTextAreaElement>({
    value: summary.scenario,
    onFinish: ({ base, text: typed }) =>
      onWrite('scenario', mergeText(base ?? '', typed, session.view.get().summary.scenario)),
    ...fieldIn(session),
    isMultiline: true,
  })
  return (
    <TextArea
      {...draft.control}
      label={text('bar.scenario')}
      hint={text('bar.scenario.hint')}
      value={draft.text}
      readOnly={readOnly}
      onChange={draft.type}
      maxLength={2000}
    />
  )
}
