import type { PresentedPart } from '../../session/presenting.ts'

/** What the presenter window shows: this window's view as it moves, or a part that stays. */
export type PresentedChoice = { readonly kind: 'follow' } | PresentedPart
