import { useState } from 'react'
import { useText } from '../messages/use-text.ts'
import { onPageLeaving } from '../ui/use-finish-on-leaving.ts'
import { useTyping } from '../ui/use-typing.ts'
import { LibraryCrumb } from './library-crumb.tsx'

export interface DraftTitleProps {
  readonly name: string
  readonly version: number
  readonly readOnly: boolean
  readonly onRename: (name: string) => void
  readonly libraryId: string
}

/** The way back to the library, the name of the draft, and what it will be published as. */
export function DraftTitle({ name, version, libraryId, readOnly, onRename }: DraftTitleProps) {
  const text = useText()
  const [isEditing, setIsEditing] = useState(false)
  const shown = name === '' ? text('library.unnamed') : name
  return (
    <LibraryCrumb libraryId={libraryId}>
      {readOnly ? (
        <h1 className="draft-title-name">{shown}</h1>
      ) : isEditing ? (
        <NameField name={name} onRename={onRename} onDone={() => setIsEditing(false)} />
      ) : (
        <h1 className="draft-title-name">
          <button
            type="button"
            className="draft-title-button"
            aria-label={text('editor.rename', { name: shown })}
            title={shown}
            dir="auto"
            onClick={() => setIsEditing(true)}
          >
            {shown}
          </button>
        </h1>
      )}
      <span className="library-chip library-chip-draft">
        {text('library.draftOf', { version })}
      </span>
    </LibraryCrumb>
  )
}

interface NameFieldProps extends Pick<DraftTitleProps, 'name' | 'onRename'> {
  readonly onDone: () => void
}

function NameField({ name, onRename, onDone }: NameFieldProps) {
  const text = useText()
  const typing = useTyping((typed) => onRename(typed.trim()), onPageLeaving)
  const done = () => {
    typing.finish()
    onDone()
  }
  return (
    <input
      className="draft-title-field"
      aria-label={text('editor.name.framework')}
      value={typing.typed ?? name}
      onChange={(event) => typing.type(event.target.value)}
      onBlur={done}
      onKeyDown={(event) => {
        if (event.key === 'Escape') typing.drop()
        if (event.key === 'Enter' || event.key === 'Escape') done()
      }}
      maxLength={120}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- reason: whoever pressed the name wants to type
      autoFocus
    />
  )
}
