import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { Typing } from '../../ui/draft.ts'
import { useFinishOnLeaving, type OnLeaving } from '../../ui/use-finish-on-leaving.ts'
import { stepAfter, type StepAfter } from './step-after.ts'

export interface TextEditorProps {
  readonly label: string
  /** What the cell said when the editing began. */
  readonly base: string
  /** What stands in the editor at first: a letter that was typed replaces what is there. */
  readonly initial: string
  /** What is wrong with a text, or null. */
  readonly problemOf: (text: string) => string | null
  readonly onFinish: (typing: Typing) => void
  /** The editing is over, by a key that moves on or by leaving. */
  readonly onDone: (step: StepAfter) => void
  readonly onLeaving: OnLeaving
}

/** Typing in a cell: Enter and Tab take it over, Escape leaves what was there, Alt+Enter breaks the line. */
export function TextEditor(props: TextEditorProps) {
  const { label, base, initial, problemOf, onFinish, onDone, onLeaving } = props
  const [text, setText] = useState(initial)
  const isOver = useRef(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const problem = problemOf(text)
  const finish = () => {
    if (isOver.current) return
    isOver.current = true
    if (problem === null) onFinish({ base, text })
  }
  useFinishOnLeaving(finish, onLeaving)
  useEffect(() => {
    const { current } = field
    current?.focus()
    current?.setSelectionRange(current.value.length, current.value.length)
  }, [])
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    const step = stepAfter(event)
    if (step === null) return
    event.preventDefault()
    if (step === 'cancel') isOver.current = true
    else if (problem !== null) return
    else finish()
    onDone(step)
  }
  return (
    <span className="table-editor">
      <textarea
        ref={field}
        className="table-editor-field"
        aria-label={label}
        aria-invalid={problem !== null || undefined}
        aria-describedby={problem === null ? undefined : 'table-editor-problem'}
        dir="auto"
        value={text}
        rows={Math.min(8, Math.max(1, text.split('\n').length + Math.floor(text.length / 60)))}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => {
          finish()
          onDone('stay')
        }}
      />
      {problem === null ? null : (
        <span id="table-editor-problem" role="alert" className="table-editor-problem">
          {problem}
        </span>
      )}
    </span>
  )
}
