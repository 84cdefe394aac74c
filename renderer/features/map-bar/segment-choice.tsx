import { useState } from 'react'
import { isKnownSegment, type Segment } from '../../../shared/map/segment.ts'
import { useText, type Text } from '../../messages/use-text.ts'
import { TextField } from '../../ui/text-field.tsx'
import { onPageLeaving } from '../../ui/use-finish-on-leaving.ts'
import { useTyping } from '../../ui/use-typing.ts'

export interface SegmentChoiceProps {
  readonly segment: Segment
  readonly suggested: readonly Segment[]
  readonly readOnly: boolean
  readonly onChoose: (segment: Segment) => void
}

/** A suggested segment by one press, or one's own words. */
export function SegmentChoice({ segment, suggested, readOnly, onChoose }: SegmentChoiceProps) {
  const text = useText()
  const [isOwn, setIsOwn] = useState(segment !== '' && !suggested.includes(segment))
  const typing = useTyping((typed) => onChoose(typed.trim()), onPageLeaving)
  const own = suggested.includes(segment) ? '' : segment
  return (
    <div className="field" role="group" aria-label={text('bar.segment')}>
      <span className="field-label" aria-hidden>
        {text('bar.segment')}
      </span>
      <div className="segment-choices">
        {suggested.map((each) => (
          <button
            key={each}
            type="button"
            className="segment-choice"
            aria-pressed={!isOwn && each === segment}
            disabled={readOnly}
            onClick={() => {
              typing.drop()
              setIsOwn(false)
              onChoose(each)
            }}
          >
            <bdi>{segmentWord(text, each)}</bdi>
          </button>
        ))}
        <button
          type="button"
          className="segment-choice"
          aria-pressed={isOwn}
          disabled={readOnly}
          onClick={() => setIsOwn(true)}
        >
          {text('bar.segment.own')}
        </button>
      </div>
      {isOwn ? (
        <TextField
          label={text('bar.segment.own.label')}
          placeholder={text('bar.segment.own.placeholder')}
          value={typing.typed ?? own}
          readOnly={readOnly}
          onChange={typing.type}
          onBlur={typing.finish}
          onKeyDown={(event) => {
            if (event.key === 'Escape' || event.key === 'Enter') typing.finish()
          }}
          maxLength={120}
        />
      ) : null}
    </div>
  )
}

export function segmentWord(text: Text, segment: Segment): string {
  return isKnownSegment(segment) ? text(`segment.${segment}`) : segment
}
