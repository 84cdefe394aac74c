import { fieldIn } from '../../session/field-in.ts'
import type { MapSession } from '../../session/map-session.ts'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useText } from '../../messages/use-text.ts'
import type { Common } from './common-value.ts'
import type { Typing } from '../../ui/draft.ts'
import { useDraft } from '../../ui/use-draft.ts'

export interface TextFactProps {
  readonly session: MapSession
  readonly label: string
  readonly value: Common<string>
  readonly onFinish: (typing: Typing) => void
  readonly isReadOnly: boolean
  readonly placeholder?: string
}

/** One line of text of everything selected. */
export function TextFact(props: TextFactProps) {
  const { label, value, isReadOnly, placeholder } = props
  const text = useText()
  const draft = useDraft<HTMLInputElement>(draftOptions(props, false))
  return (
    <TextField
      {...draft.control}
      label={label}
      value={draft.text}
      onChange={draft.type}
      readOnly={isReadOnly}
      placeholder={value.status === 'mixed' ? text('inspector.mixed') : placeholder}
    />
  )
}

/** Several lines of text of everything selected. */
export function LongTextFact(props: TextFactProps) {
  const { label, value, isReadOnly, placeholder } = props
  const text = useText()
  const draft = useDraft<HTMLTextAreaElement>(draftOptions(props, true))
  return (
    <TextArea
      {...draft.control}
      label={label}
      value={draft.text}
      onChange={draft.type}
      readOnly={isReadOnly}
      placeholder={value.status === 'mixed' ? text('inspector.mixed') : placeholder}
    />
  )
}

function draftOptions({ session, value, onFinish }: TextFactProps, isMultiline: boolean) {
  return {
    value: value.status === 'same' ? value.value : null,
    onFinish,
    ...fieldIn(session),
    isMultiline,
  }
}
