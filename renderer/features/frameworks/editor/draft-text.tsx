import { fieldIn } from '../../../session/field-in.ts'
import './draft-text.css'
import type { ReactNode } from 'react'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { Typing } from '../../../ui/draft.ts'
import { useDraft, type DraftOptions } from '../../../ui/use-draft.ts'
import type { DraftEditor } from './draft-editor.ts'
import { PeopleAtField } from './people-at-field.tsx'

export interface DraftTextProps {
  readonly editor: DraftEditor
  /** Names the field among those of the library: others see who is in it. */
  readonly field: string
  readonly label: string
  readonly hideLabel?: boolean
  readonly value: string
  readonly onWrite: (typing: Typing) => void
  readonly hint?: string
  readonly placeholder?: string
  readonly maxLength?: number
}

/** One line of text in a draft. */
export function DraftLine({ editor, field, onWrite, ...control }: DraftTextProps) {
  const draft = useDraft<HTMLInputElement>(optionsOf(editor, control.value, onWrite, false))
  return (
    <FieldPlace editor={editor} field={field}>
      <TextField
        {...control}
        {...draft.control}
        value={draft.text}
        onChange={draft.type}
        readOnly={editor.readOnly}
      />
    </FieldPlace>
  )
}

/** Several lines of text in a draft. */
export function DraftLines({ editor, field, onWrite, ...control }: DraftTextProps) {
  const draft = useDraft<HTMLTextAreaElement>(optionsOf(editor, control.value, onWrite, true))
  return (
    <FieldPlace editor={editor} field={field}>
      <TextArea
        {...control}
        {...draft.control}
        value={draft.text}
        onChange={draft.type}
        readOnly={editor.readOnly}
      />
    </FieldPlace>
  )
}

function optionsOf(
  { session }: DraftEditor,
  value: string,
  onFinish: (typing: Typing) => void,
  isMultiline: boolean,
): DraftOptions {
  return {
    value,
    onFinish,
    ...fieldIn(session),
    isMultiline,
  }
}

interface FieldPlaceProps extends Pick<DraftTextProps, 'editor' | 'field'> {
  readonly children: ReactNode
}

/** Tells the others who is in the field, and shows who else is. */
function FieldPlace({ editor: { session }, field, children }: FieldPlaceProps) {
  return (
    <div
      className="draft-text"
      data-field={field}
      onFocus={() => session.presence.setEditing(field)}
      onBlur={() => session.presence.setEditing(null)}
    >
      {children}
      <PeopleAtField session={session} field={field} />
    </div>
  )
}
