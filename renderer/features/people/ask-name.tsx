import './people.css'
import { useId, useState, type FormEvent } from 'react'
import type { Writable } from '../../../shared/document/readable.ts'
import { useText } from '../../messages/use-text.ts'
import type { Identity } from '../../session/identity.ts'
import { maxNameLength } from '../../session/people.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useReadable } from '../../ui/use-readable.ts'

export interface AskNameProps {
  readonly identity: Writable<Identity>
  /** Whether this device was asked before. */
  readonly asked: Writable<boolean>
}

/** Asks once for a name, without standing in the way. */
export function AskName({ identity, asked }: AskNameProps) {
  const text = useText()
  const { name } = useReadable(identity)
  const wasAsked = useReadable(asked)
  const hintId = useId()
  const [typed, setTyped] = useState('')
  if (wasAsked || name !== '') return null
  const save = (event: FormEvent) => {
    event.preventDefault()
    identity.set({ ...identity.get(), name: typed })
    asked.set(true)
  }
  return (
    <form className="ask-name" aria-label={text('people.ask.title')} onSubmit={save}>
      <span className="ask-name-label">{text('people.ask.title')}</span>
      <span className="ask-name-hint" id={hintId}>
        {text('people.name.hint')}
      </span>
      <TextField
        label={text('people.name')}
        hideLabel
        placeholder={text('people.name.placeholder')}
        value={typed}
        onChange={setTyped}
        maxLength={maxNameLength}
        autoComplete="name"
        aria-describedby={hintId}
      />
      <Button look="quiet" onClick={() => asked.set(true)}>
        {text('people.ask.later')}
      </Button>
      <Button type="submit" disabled={typed.trim() === ''}>
        {text('people.ask.save')}
      </Button>
    </form>
  )
}
