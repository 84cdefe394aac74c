// What shapes need from the app around them: names and words, never read from a context, because an
// export renders shapes outside of the page.
import { createWritable, type Readable } from '../../../shared/document/readable.ts'
import type { Outcome } from '../../../shared/map/link.ts'
import type { StickyShape } from './sticky-shape.ts'
import type { TouchpointShape } from './touchpoint-shape.ts'

export interface ShapeWords {
  /** On a card that has no title yet. */
  readonly untitled: string
  /** Names of the fields that one types in. */
  readonly titleField: string
  readonly stickyField: string
  outcome(outcome: Outcome): string
  /** All that can be seen on a card, its stage and its row, in one sentence. */
  describeTouchpoint(shape: TouchpointShape): string
  describeSticky(shape: StickyShape): string
}

export interface ShapeOptions {
  /** By persona id. */
  readonly personaNames: Readable<ReadonlyMap<string, string>>
  readonly words: ShapeWords
}

/** Until a board hands over its own: nothing is said in any language. */
export const silentOptions: ShapeOptions = {
  personaNames: createWritable<ReadonlyMap<string, string>>(new Map()),
  words: {
    untitled: '',
    titleField: '',
    stickyField: '',
    outcome: () => '',
    describeTouchpoint: (shape) => shape.props.title,
    describeSticky: (shape) => shape.props.text,
  },
}
