import { useState, type KeyboardEvent } from 'react'
import type { Mention } from '../../../shared/map/comment.ts'
import { foldText } from '../../../shared/map/fold-text.ts'
import { mentionBeingTyped } from '../../../shared/map/mention.ts'

const mostOffered = 6

export interface MentionList {
  readonly offers: readonly Mention[]
  /** Which of the offers Enter takes. */
  readonly active: number
  readonly setCaret: (caret: number) => void
  /** @returns the text and the caret after it */
  readonly take: (mention: Mention) => { readonly text: string; readonly caret: number }
  /** The offer that a key takes; `moved` where the key was for the list; null where it was not. */
  readonly onKey: (event: KeyboardEvent) => Mention | 'moved' | null
}

/** Who could be meant by the `@…` before the caret. */
export function useMentionList(text: string, people: readonly Mention[]): MentionList {
  const [caret, setCaret] = useState(0)
  const [active, setActive] = useState(0)
  /** Where the `@` stands whose list was sent away. */
  const [dismissed, setDismissed] = useState(-1)
  const typed = mentionBeingTyped(text, caret)
  const begin = foldText(typed?.begin ?? '')
  const offers =
    typed === null || typed.at === dismissed
      ? []
      : people
          .filter(({ name }) => foldText(name).includes(begin) && foldText(name) !== begin.trim())
          .slice(0, mostOffered)
  const shown = Math.min(active, Math.max(0, offers.length - 1))
  return {
    offers,
    active: shown,
    setCaret: (next) => {
      setCaret(next)
      setActive(0)
    },
    take({ name }) {
      const at = typed?.at ?? text.length
      const start = `${text.slice(0, at)}@${name} `
      return { text: start + text.slice(caret).replace(/^ /, ''), caret: start.length }
    },
    onKey({ key }) {
      if (offers.length === 0) return null
      if (key === 'Enter' || key === 'Tab') return offers[shown] ?? null
      if (key === 'Escape') setDismissed(typed?.at ?? -1)
      else if (key === 'ArrowDown') setActive((shown + 1) % offers.length)
      else if (key === 'ArrowUp') setActive((shown - 1 + offers.length) % offers.length)
      else return null
      return 'moved'
    },
  }
}
