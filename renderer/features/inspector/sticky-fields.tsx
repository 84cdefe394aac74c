import { useText } from '../../messages/use-text.ts'
import type { MapSession } from '../../session/map-session.ts'
import { Segmented } from '../../ui/segmented.tsx'
import { changeStickies } from '../../../shared/map/edit-cards.ts'
import { stickyColours } from '../../../shared/map/sticky.ts'
import type { SelectedOf } from './by-kind.ts'
import { segmentedLabel } from './segmented-label.ts'
import { commonValue, valueOrNull, type NonEmpty } from './common-value.ts'
import { LongTextFact } from './text-fact.tsx'
import { typeSticky } from './write-facts.ts'

export interface StickyFieldsProps {
  readonly session: MapSession
  readonly selected: NonEmpty<SelectedOf<'sticky'>>
  readonly isReadOnly: boolean
}

export function StickyFields({ session, selected, isReadOnly }: StickyFieldsProps) {
  const text = useText()
  const ids = selected.map((sticky) => sticky.id)
  const colour = commonValue(selected, (sticky) => sticky.colour)
  return (
    <>
      <LongTextFact
        session={session}
        label={text('inspector.text')}
        value={commonValue(selected, (sticky) => sticky.text)}
        onFinish={(typing) => session.edit((map) => typeSticky(map, ids, typing))}
        isReadOnly={isReadOnly}
      />
      <Segmented
        label={segmentedLabel(text, text('inspector.colour'), colour)}
        value={valueOrNull(colour)}
        options={stickyColours.map((each) => ({
          value: each,
          label: text(`stickyColour.${each}`),
          icon: (
            <svg viewBox="0 0 16 16" aria-hidden>
              <path
                d="M1.5 1.5h13v13h-13z"
                fill={`var(--sticky-${each})`}
                stroke="var(--border-strong)"
              />
            </svg>
          ),
        }))}
        onChange={(chosen) => session.edit((map) => changeStickies(map, ids, { colour: chosen }))}
        disabled={isReadOnly}
      />
    </>
  )
}
