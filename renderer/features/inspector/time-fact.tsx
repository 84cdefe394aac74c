import { useState } from 'react'
import { useText } from '../../messages/use-text.ts'
import type { MapSession } from '../../session/map-session.ts'
import { TextField } from '../../ui/text-field.tsx'
import { useTyping } from '../../ui/use-typing.ts'
import type { Common } from './common-value.ts'
import { percentIn } from './percent.ts'

export interface TimeFactProps {
  readonly session: MapSession
  /** Per cent, or null where nobody has said. */
  readonly value: Common<number | null>
  readonly onChange: (time: number | null) => void
  readonly isReadOnly: boolean
}

/** The share of the customer's time that a touchpoint takes. */
export function TimeFact({ session, value, onChange, isReadOnly }: TimeFactProps) {
  const text = useText()
  /** What was typed and is no share of anything; it stays for whoever typed it to mend. */
  const [wrong, setWrong] = useState<string | null>(null)
  const write = (typed: string) => {
    const read = percentIn(typed)
    setWrong(read.status === 'no percent' ? typed : null)
    if (read.status === 'percent') onChange(read.percent)
  }
  const { typed, type, finish } = useTyping(write, session.beforeLeaving)
  const isMixed = value.status === 'mixed'
  const said = value.status === 'same' && value.value !== null ? String(value.value) : ''
  return (
    <TextField
      label={text('inspector.time')}
      inputMode="decimal"
      value={typed ?? wrong ?? said}
      onChange={type}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) finish()
      }}
      readOnly={isReadOnly}
      placeholder={text(isMixed ? 'inspector.mixed' : 'inspector.timePlaceholder')}
      hint={text('inspector.timeHint')}
      problem={wrong !== null && typed === null ? text('inspector.timeWrong') : null}
    />
  )
}
