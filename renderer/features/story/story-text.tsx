import { fieldIn } from '../../session/field-in.ts'
import type { MapSession } from '../../session/map-session.ts'
import type { Typing } from '../../ui/draft.ts'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useDraft, type DraftOptions } from '../../ui/use-draft.ts'

export interface StoryTextProps {
  readonly session: MapSession
  readonly label: string
  readonly hideLabel?: boolean
  readonly placeholder?: string
  readonly value: string
  readonly isReadOnly: boolean
  readonly onWrite: (typing: Typing) => void
}

/** Several lines of the story, in which others may be typing too. */
export function StoryText(props: StoryTextProps) {
  const { session: _session, isReadOnly, onWrite: _onWrite, ...control } = props
  const draft = useDraft<HTMLTextAreaElement>(optionsOf(props, true))
  return (
    <TextArea
      {...control}
      {...draft.control}
      value={draft.text}
      onChange={draft.type}
      readOnly={isReadOnly}
    />
  )
}

/** One line. */
export function StoryLine(props: StoryTextProps) {
  const { session: _session, isReadOnly, onWrite: _onWrite, ...control } = props
  const draft = useDraft<HTMLInputElement>(optionsOf(props, false))
  return (
    <TextField
      {...control}
      {...draft.control}
      value={draft.text}
      onChange={draft.type}
      readOnly={isReadOnly}
      maxLength={200}
    />
  )
}

function optionsOf(
  { session, value, onWrite }: StoryTextProps,
  isMultiline: boolean,
): DraftOptions {
  return {
    value,
    onFinish: onWrite,
    ...fieldIn(session),
    isMultiline,
  }
}
