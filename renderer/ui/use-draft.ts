import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
  type SyntheticEvent,
} from 'react'
import { useFinishOnLeaving, type OnLeaving } from './use-finish-on-leaving.ts'
import {
  finishDraft,
  isUnfinished,
  receiveValue,
  startDraft,
  typeInto,
  type Draft,
  type Typing,
} from './draft.ts'
import { caretAfter } from './merge-text.ts'

/** A pause this long ends a piece of typing. */
const pauseMs = 600

type TextControl = HTMLInputElement | HTMLTextAreaElement

export interface DraftField<E extends TextControl> {
  readonly text: string
  readonly type: (text: string) => void
  readonly finish: () => void
  /** For the control itself. */
  readonly control: {
    readonly ref: RefObject<E | null>
    readonly onBlur: () => void
    readonly onInput: (event: SyntheticEvent<E>) => void
    readonly onSelect: (event: SyntheticEvent<E>) => void
    readonly onKeyDown: (event: KeyboardEvent<E>) => void
  }
}

export interface DraftOptions {
  /** What the document says; null where several things say different things. */
  readonly value: string | null
  readonly onFinish: (typing: Typing) => void
  readonly onUndo: () => void
  readonly onRedo: () => void
  readonly onLeaving: OnLeaving
  readonly isMultiline: boolean
}

/** Typing that is written when it is finished: on leaving, on Enter and after a short pause. */
export function useDraft<E extends TextControl>(options: DraftOptions): DraftField<E> {
  const { value, onFinish, onUndo, onRedo, onLeaving, isMultiline } = options
  const [held, setHeld] = useState(() => startDraft(value))
  const draft = receiveValue(held, value)
  if (draft !== held) setHeld(draft)

  /** The draft that was written last: leaving may ask twice before the next render. */
  const written = useRef<Draft | null>(null)
  const finish = () => {
    if (!isUnfinished(draft) || written.current === draft) return
    written.current = draft
    setHeld(finishDraft(draft))
    onFinish({ base: draft.base, text: draft.text })
  }
  const finishLatest = useFinishOnLeaving(finish, onLeaving)
  useEffect(() => {
    if (!isUnfinished(draft)) return undefined
    const timer = setTimeout(finishLatest, pauseMs)
    return () => clearTimeout(timer)
  }, [draft, finishLatest])

  const ref = useRef<E>(null)
  const caret = useRef(0)
  useLayoutEffect(() => {
    const control = ref.current
    if (draft.mergedFrom === null || control === null || document.activeElement !== control) return
    const at = caretAfter(caret.current, draft.mergedFrom, draft.text)
    control.setSelectionRange(at, at)
  }, [draft])
  const rememberCaret = (event: SyntheticEvent<E>) => {
    caret.current = event.currentTarget.selectionStart ?? 0
  }

  const onKeyDown = (event: KeyboardEvent<E>) => {
    if (event.nativeEvent.isComposing) return
    const step = undoStepOf(event)
    if (step !== null) {
      event.preventDefault()
      event.stopPropagation()
      finish()
      if (step === 'undo') onUndo()
      else onRedo()
    } else if (event.key === 'Escape' || (event.key === 'Enter' && !isMultiline)) finish()
  }
  return {
    text: draft.text,
    type: (text) => setHeld(typeInto(draft, text)),
    finish,
    control: { ref, onBlur: finish, onInput: rememberCaret, onSelect: rememberCaret, onKeyDown },
  }
}

/** The keys of undo mean the map's undo here too: there is one order of steps for all of it. */
function undoStepOf(event: KeyboardEvent): 'undo' | 'redo' | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null
  const key = event.key.toLowerCase()
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo'
  return key === 'y' ? 'redo' : null
}
