import { Fragment } from 'react'
import { useText } from '../../messages/use-text.ts'
import { keyNameId, type Keyboard } from './key-names.ts'
import type { Chord } from './key-table.ts'

export interface KeyChordsProps {
  readonly chords: readonly Chord[]
  readonly keyboard: Keyboard
}

/** The keys of one action; alternatives are joined by "or". */
export function KeyChords({ chords, keyboard }: KeyChordsProps) {
  const text = useText()
  const nameOf = (key: string) => {
    const id = keyNameId(key, keyboard)
    return id === null ? key : text(id)
  }
  return chords.map((chord, at) => (
    <Fragment key={chord.join('+')}>
      {at === 0 ? null : <span className="keys-or"> {text('keys.or')} </span>}
      <span className="keys-chord">
        {chord.map((key) => (
          <kbd key={key} className="keys-key">
            {nameOf(key)}
          </kbd>
        ))}
      </span>
    </Fragment>
  ))
}
