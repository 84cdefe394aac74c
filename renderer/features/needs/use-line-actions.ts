import { useLayoutEffect, useMemo, useRef, type PointerEvent } from 'react'
import type { Need } from '../../../shared/map/need.ts'

/** What can be done from the line of a need. */
export interface LineActions {
  readonly open: (need: Need) => void
  readonly press: (need: Need, event: PointerEvent) => void
  /** Up or down in its list. */
  readonly move: (need: Need, step: 1 | -1) => void
  /** Of the selected touchpoints. */
  readonly answer: (need: Need, isAnswered: boolean) => void
}

/** The same object while the list lives: a line of hundreds that did not change is not drawn again. */
export function useLineActions(actions: LineActions): LineActions {
  const latest = useRef(actions)
  useLayoutEffect(() => {
    latest.current = actions
  })
  return useMemo(
    () => ({
      open: (need) => latest.current.open(need),
      press: (need, event) => latest.current.press(need, event),
      move: (need, step) => latest.current.move(need, step),
      answer: (need, isAnswered) => latest.current.answer(need, isAnswered),
    }),
    [],
  )
}
