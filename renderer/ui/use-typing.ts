import { useRef, useState } from 'react'
import { useFinishOnLeaving, type OnLeaving } from './use-finish-on-leaving.ts'

export interface FieldTyping {
  /** What was typed since the last finish, or null. */
  readonly typed: string | null
  readonly type: (text: string) => void
  readonly finish: () => void
  /** Forgets what was typed. */
  readonly drop: () => void
}

/** Typing that is written once: when it is finished, when the field goes and on leaving. */
export function useTyping(onWrite: (text: string) => void, onLeaving: OnLeaving): FieldTyping {
  const [typed, setTyped] = useState<string | null>(null)
  /** The same at once, because leaving may ask twice before the next render. */
  const pending = useRef<string | null>(null)
  const hold = (text: string | null) => {
    pending.current = text
    setTyped(text)
  }
  const finish = () => {
    const text = pending.current
    if (text === null) return
    hold(null)
    onWrite(text)
  }
  useFinishOnLeaving(finish, onLeaving)
  return { typed, type: hold, finish, drop: () => hold(null) }
}
