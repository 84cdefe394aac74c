import { segments, type KnownSegment, type Segment } from '../../../shared/map/segment.ts'
import { useText } from '../../messages/use-text.ts'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'

export interface SegmentFieldProps {
  /** A known segment, one's own words, or null where own words are still to be written. */
  readonly value: Segment
  readonly isOwn: boolean
  readonly onChange: (value: Segment, isOwn: boolean) => void
}

/** One of the known segments, or one's own words. */
export function SegmentField({ value, isOwn, onChange }: SegmentFieldProps) {
  const text = useText()
  const options = [
    ...segments.map((segment) => ({ value: segment, label: text(`segment.${segment}`) })),
    { value: 'own' as const, label: text('new.segment.own') },
  ]
  const choose = (choice: KnownSegment | 'own') => {
    if (choice === 'own') onChange('', true)
    else onChange(choice, false)
  }
  return (
    <>
      <Select
        label={text('new.segment')}
        hint={text('new.segment.hint')}
        value={isOwn ? 'own' : (value as KnownSegment)}
        options={options}
        onChange={choose}
      />
      {isOwn ? (
        <TextField
          label={text('new.segment.own.label')}
          placeholder={text('new.segment.own.placeholder')}
          value={value}
          onChange={(own) => onChange(own, true)}
          maxLength={120}
        />
      ) : null}
    </>
  )
}
