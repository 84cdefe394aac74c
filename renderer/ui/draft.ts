// A text that is being typed while others may change the same text. Pure: each step gives the next
// draft. What somebody else finished meanwhile is merged in, never overwritten.
import { mergeText } from './merge-text.ts'

export interface Draft {
  /** The value as last received; null where several things say different things. */
  readonly seen: string | null
  /** What both sides agreed on when the unfinished typing began; null as above. */
  readonly base: string | null
  readonly text: string
  /** The text before somebody else's change was merged into it; null after one's own typing. */
  readonly mergedFrom: string | null
}

/** A finished piece of typing. */
export interface Typing {
  /** What the field said when it began; null where the selected things said different things. */
  readonly base: string | null
  readonly text: string
}

export function startDraft(value: string | null): Draft {
  return { seen: value, base: value, text: value ?? '', mergedFrom: null }
}

export function typeInto(draft: Draft, text: string): Draft {
  return { ...draft, text, mergedFrom: null }
}

export function isUnfinished(draft: Draft): boolean {
  return draft.text !== (draft.base ?? '')
}

/** The typing has been written; the next one begins here. */
export function finishDraft(draft: Draft): Draft {
  return { ...draft, base: draft.text }
}

/** Takes in the value of the document, be it one's own echo or somebody else's change. */
export function receiveValue(draft: Draft, value: string | null): Draft {
  if (value === draft.seen) return draft
  if (!isUnfinished(draft)) {
    return {
      ...startDraft(value),
      mergedFrom: value === draft.text ? draft.mergedFrom : draft.text,
    }
  }
  if (value === null || draft.base === null) return { ...draft, seen: value }
  const text = mergeText(draft.base, draft.text, value)
  return { seen: value, base: value, text, mergedFrom: text === draft.text ? null : draft.text }
}
