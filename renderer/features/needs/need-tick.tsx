import { useEffect, useRef } from 'react'
import type { Need } from '../../../shared/map/need.ts'
import { useText } from '../../messages/use-text.ts'

export interface NeedTickProps {
  readonly need: Need
  /** How many of the selected touchpoints answer it. */
  readonly count: number
  readonly of: number
  readonly onSet: (isAnswered: boolean) => void
  readonly isReadOnly: boolean
}

/** A box that says "the selected touchpoints answer this"; half ticked where some of them do. */
export function NeedTick({ need, count, of, onSet, isReadOnly }: NeedTickProps) {
  const text = useText()
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = count > 0 && count < of
  }, [count, of])
  return (
    <input
      ref={box}
      type="checkbox"
      className="needs-tick"
      aria-label={text('needs.tick', { count: of, text: need.text })}
      checked={count === of}
      disabled={isReadOnly}
      onChange={() => onSet(count < of)}
    />
  )
}
