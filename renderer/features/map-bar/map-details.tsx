import { FileText } from 'lucide-react'
import { useId } from 'react'
import type { MapFace } from '../../../shared/map/edit-map.ts'
import type { MapSummary } from '../../../shared/map/read-summary.ts'
import { segments } from '../../../shared/map/segment.ts'
import { useText } from '../../messages/use-text.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { onPageLeaving } from '../../ui/use-finish-on-leaving.ts'
import { useTyping } from '../../ui/use-typing.ts'

export interface MapDetailsProps {
  readonly summary: MapSummary
  readonly readOnly: boolean
  readonly onWrite: (field: MapFace, value: string) => void
}

/** Scenario and segment of the map. */
export function MapDetails({ summary, readOnly, onWrite }: MapDetailsProps) {
  const text = useText()
  return (
    <Popover
      label={text('bar.details')}
      trigger={
        <IconButton label={text('bar.details')} icon={<FileText />} className="map-details-open" />
      }
    >
      <div className="map-details">
        <ScenarioField summary={summary} readOnly={readOnly} onWrite={onWrite} />
        <SegmentField summary={summary} readOnly={readOnly} onWrite={onWrite} />
      </div>
    </Popover>
  )
}

/** Written when the field is left, so that it is one undo step. */
function ScenarioField({ summary, readOnly, onWrite }: MapDetailsProps) {
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

function SegmentField({ summary, readOnly, onWrite }: MapDetailsProps) {
  const text = useText()
  const listId = useId()
  const known = segments.map((segment) => ({ segment, word: text(`segment.${segment}`) }))
  const shown = known.find(({ segment }) => segment === summary.segment)?.word ?? summary.segment
  const typing = useTyping((typed) => {
    const next = typed.trim()
    onWrite('segment', known.find(({ word }) => word === next)?.segment ?? next)
  }, onPageLeaving)
  return (
    <>
      <TextField
        label={text('bar.segment')}
        hint={text('bar.segment.hint')}
        list={listId}
        value={typing.typed ?? shown}
        readOnly={readOnly}
        onChange={typing.type}
        onBlur={typing.finish}
        onKeyDown={(event) => (event.key === 'Escape' ? typing.finish() : undefined)}
        maxLength={120}
      />
      <datalist id={listId}>
        {known.map(({ segment, word }) => (
          <option key={segment} value={word} aria-label={word} />
        ))}
      </datalist>
    </>
  )
}
