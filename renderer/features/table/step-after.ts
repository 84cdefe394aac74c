import type { KeyboardEvent } from 'react'

/** Where the focus goes when the editing of a cell ends; `cancel` leaves what was there. */
export type StepAfter = 'down' | 'up' | 'right' | 'left' | 'stay' | 'cancel'

/** Null for keys that go on editing. */
export function stepAfter(event: KeyboardEvent): StepAfter | null {
  if (event.key === 'Escape') return 'cancel'
  if (event.key === 'Tab') return event.shiftKey ? 'left' : 'right'
  if (event.key !== 'Enter' || event.altKey) return null
  return event.shiftKey ? 'up' : 'down'
}
