import { fieldIn } from '../../session/field-in.ts'
import type { MapSession } from '../../session/map-session.ts'
import type { Typing } from '../../ui/draft.ts'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useDraft } from '../../ui/use-draft.ts'

export interface PersonaTextProps {
  readonly session: MapSession
  readonly label: string
  readonly value: string
  readonly onFinish: (typing: Typing) => void
  readonly isReadOnly: boolean
  readonly placeholder?: string
  readonly className?: string
}

/** One line about a persona. */
export function PersonaLine({ label, isReadOnly, placeholder, ...props }: PersonaTextProps) {
  const draft = useDraft<HTMLInputElement>({ ...drafting(props), isMultiline: false })
  return (
    <TextField
      {...draft.control}
      label={label}
      value={draft.text}
      onChange={draft.type}
      readOnly={isReadOnly}
      placeholder={isReadOnly ? undefined : placeholder}
      className={props.className}
      maxLength={200}
    />
  )
}

/** Several lines about a persona. */
export function PersonaLines({ label, isReadOnly, placeholder, ...props }: PersonaTextProps) {
  const draft = useDraft<HTMLTextAreaElement>({ ...drafting(props), isMultiline: true })
  return (
    <TextArea
      {...draft.control}
      label={label}
      value={draft.text}
      onChange={draft.type}
      readOnly={isReadOnly}
      placeholder={isReadOnly ? undefined : placeholder}
      className={props.className}
    />
  )
}

function drafting({
  session,
  value,
  onFinish,
}: Pick<PersonaTextProps, 'session' | 'value' | 'onFinish'>) {
  return {
    value,
    onFinish,
    ...fieldIn(session),
  }
}
