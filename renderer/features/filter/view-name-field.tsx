import { useText } from '../../messages/use-text.ts'
import type { MapSession } from '../../session/map-session.ts'
import { TextField } from '../../ui/text-field.tsx'
import { useTyping } from '../../ui/use-typing.ts'

export interface ViewNameFieldProps {
  readonly session: MapSession
  readonly name: string
  readonly onName: (name: string) => void
  readonly onEnd: () => void
}

/** Another name for a saved view: Enter and leaving keep it, Escape does not. */
export function ViewNameField({ session, name, onName, onEnd }: ViewNameFieldProps) {
  const text = useText()
  const typing = useTyping((typed) => {
    const next = typed.trim()
    if (next !== '' && next !== name) onName(next)
  }, session.beforeLeaving)
  const end = () => {
    typing.finish()
    onEnd()
  }
  return (
    <TextField
      label={text('filter.view.name')}
      hideLabel
      value={typing.typed ?? name}
      onChange={typing.type}
      onBlur={end}
      onFocus={(event) => event.target.select()}
      onKeyDown={(event) => {
        if (event.key === 'Escape') typing.drop()
        else if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
        event.stopPropagation()
        end()
      }}
      maxLength={120}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- reason: the person just asked to type here
      autoFocus
    />
  )
}
