import { useEffect, useRef, useState, type FormEvent } from 'react'
import type { Mention } from '../../../shared/map/comment.ts'
import { useText } from '../../messages/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { MentionField } from './mention-field.tsx'

export interface CommentFormProps {
  readonly label: string
  readonly initial: string
  readonly submitLabel: string
  readonly people: readonly Mention[]
  readonly onSubmit: (text: string) => void
  readonly onCancel: () => void
}

/** A field with its two buttons, for an answer and for a change. It has the focus when it comes. */
export function CommentForm(props: CommentFormProps) {
  const { label, initial, submitLabel, people, onSubmit, onCancel } = props
  const text = useText()
  const [words, setWords] = useState(initial)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    const { current } = field
    current?.focus()
    current?.setSelectionRange(current.value.length, current.value.length)
  }, [])
  const submit = () => {
    if (words.trim() !== '') onSubmit(words.trim())
  }
  return (
    <form
      className="comment-form"
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        submit()
      }}
    >
      <MentionField
        label={label}
        fieldRef={field}
        value={words}
        onChange={setWords}
        people={people}
        onSubmit={submit}
        // reason: Escape would close the panel, and with it what was typed here would be gone
        onEscape={() => (words === initial ? onCancel() : undefined)}
      />
      <div className="comment-buttons">
        <Button look="primary" type="submit" disabled={words.trim() === ''}>
          {submitLabel}
        </Button>
        <Button onClick={onCancel}>{text('comments.cancel')}</Button>
      </div>
    </form>
  )
}
