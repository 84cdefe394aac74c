import { isKnownSegment, type Segment } from '../../../shared/map/segment.ts'
import { useText } from '../../messages/use-text.ts'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'

export interface SegmentFieldProps {
  /** A known segment, one's own words, or null where own words are still to be written. */
  readonly value: Segment
  readonly isOwn: boolean
  readonly suggested: readonly Segment[]
  readonly onChange: (value: Segment, isOwn: boolean) => void
}

/** No segment's name begins with a blank. */
const own = ' own'

/** One of the suggested segments, or one's own words. */
export function SegmentField({ value, isOwn, suggested, onChange }: SegmentFieldProps) {
  const text = useText()
  const options = [
    ...suggested.map((segment) => ({
      value: segment,
      label: isKnownSegment(segment) ? text(`segment.${segment}`) : segment,
    })),
    { value: own, label: text('new.segment.own') },
  ]
  const choose = (choice: string) => {
    if (choice === own) onChange('', true)
    else onChange(choice, false)
  }
  return (
    <>
      <Select
        label={text('new.segment')}
        hint={text('new.segment.hint')}
        value={isOwn ? own : value}
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
