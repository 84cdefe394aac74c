import { useEffect, useRef, useState, type FormEvent } from 'react'
import { placeKeyOf, type CommentPlace, type Mention } from '../../../shared/map/comment.ts'
import { useText } from '../../messages/use-text.ts'
import type { DeviceNotes } from '../../session/map-session.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { MentionField } from './mention-field.tsx'
import type { NamedPlace } from './use-place-name.ts'

export interface CommentComposerProps {
  /** What somebody looks at on the board. */
  readonly place: CommentPlace
  readonly nameOf: (place: CommentPlace) => NamedPlace
  readonly people: readonly Mention[]
  /** Keeps what is typed, so that it outlives the panel and the page. */
  readonly notes: DeviceNotes
  /** Grows each time that somebody wants to write. */
  readonly focusCount: number
  readonly onComment: (place: CommentPlace, text: string) => void
}

const board: CommentPlace = { kind: 'board' }
const draftNote = 'comment-draft'

/** Begins a thread. What it is about follows the selection until something is typed. */
export function CommentComposer(props: CommentComposerProps) {
  const { place, nameOf, people, notes, focusCount, onComment } = props
  const text = useText()
  const field = useRef<HTMLTextAreaElement>(null)
  const [words, setWords] = useState(() => draftIn(notes))
  const [chosen, setChosen] = useState<CommentPlace | null>(null)
  useEffect(() => {
    if (focusCount > 0) field.current?.focus()
  }, [focusCount])
  const about = chosen ?? place
  const type = (next: string) => {
    setWords(next)
    notes.set(draftNote, next === '' ? undefined : next)
    if (chosen === null && next !== '') setChosen(place)
    if (next === '') setChosen(null)
  }
  const submit = () => {
    if (words.trim() === '') return
    onComment(about, words.trim())
    type('')
  }
  const places = new Map([about, place, board].map((each) => [placeKeyOf(each), each]))
  return (
    <form
      className="comment-composer"
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        submit()
      }}
    >
      <Select
        label={text('comments.about')}
        value={placeKeyOf(about)}
        options={[...places].map(([value, each]) => ({ value, label: nameOf(each).words }))}
        onChange={(key) => setChosen(places.get(key) ?? null)}
      />
      <MentionField
        label={text('comments.comment')}
        placeholder={text('comments.placeholder')}
        fieldRef={field}
        value={words}
        onChange={type}
        people={people}
        onSubmit={submit}
      />
      <Button look="primary" type="submit" disabled={words.trim() === ''}>
        {text('comments.send')}
      </Button>
    </form>
  )
}

function draftIn(notes: DeviceNotes): string {
  const draft = notes.get(draftNote)
  return typeof draft === 'string' ? draft : ''
}
