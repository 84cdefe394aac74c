import { useId, useLayoutEffect, useRef, type KeyboardEvent, type RefObject } from 'react'
import { longestComment, type Mention } from '../../../shared/map/comment.ts'
import { useText } from '../../messages/use-text.ts'
import { TextArea } from '../../ui/text-area.tsx'
import { useMentionList } from './use-mention-list.ts'

export interface MentionFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly people: readonly Mention[]
  /** Ctrl+Enter, or ⌘ and Enter. */
  readonly onSubmit: () => void
  /** In place of what Escape does around the field. */
  readonly onEscape?: () => void
  readonly fieldRef?: RefObject<HTMLTextAreaElement | null>
  readonly placeholder?: string
}

/** Where a comment is typed. After `@` it offers the people who can be spoken to. */
export function MentionField(props: MentionFieldProps) {
  const { label, value, onChange, people, onSubmit, onEscape, placeholder } = props
  const text = useText()
  const listId = useId()
  const ownRef = useRef<HTMLTextAreaElement>(null)
  const field = props.fieldRef ?? ownRef
  const caretToSet = useRef<number | null>(null)
  const list = useMentionList(value, people)
  useLayoutEffect(() => {
    if (caretToSet.current === null) return
    field.current?.setSelectionRange(caretToSet.current, caretToSet.current)
    caretToSet.current = null
  })
  const take = (mention: Mention) => {
    const taken = list.take(mention)
    caretToSet.current = taken.caret
    list.setCaret(taken.caret)
    onChange(taken.text)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      onSubmit()
      return
    }
    const taken = list.onKey(event)
    if (taken === null && event.key === 'Escape' && onEscape !== undefined) {
      event.preventDefault()
      onEscape()
    }
    if (taken === null) return
    event.preventDefault()
    if (taken !== 'moved') take(taken)
  }
  const isOpen = list.offers.length > 0
  return (
    <div className="mention-field">
      <TextArea
        ref={field}
        label={label}
        value={value}
        maxLength={longestComment}
        placeholder={placeholder}
        aria-autocomplete="list"
        aria-controls={isOpen ? listId : undefined}
        aria-activedescendant={isOpen ? `${listId}-${list.active}` : undefined}
        onChange={onChange}
        onSelect={(event) => list.setCaret(event.currentTarget.selectionStart)}
        onKeyDown={onKeyDown}
      />
      {isOpen ? (
        <div
          className="menu mention-list"
          id={listId}
          role="listbox"
          aria-label={text('comments.people')}
        >
          {list.offers.map((mention, at) => (
            <div
              key={mention.personId}
              id={`${listId}-${at}`}
              role="option"
              aria-selected={at === list.active}
              className="menu-entry"
              dir="auto"
              tabIndex={-1}
              onPointerDown={(event) => {
                // reason: the field keeps the focus
                event.preventDefault()
                take(mention)
              }}
            >
              {mention.name}
            </div>
          ))}
        </div>
      ) : null}
    </div>
  )
}
