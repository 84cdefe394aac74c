import { UserRoundX } from 'lucide-react'
import { useText } from '../../messages/use-text.ts'
import { Button } from '../../ui/button.tsx'

export interface GoneNoteProps {
  readonly onRestore: () => void
  readonly isReadOnly: boolean
}

/** The persona that somebody edits was removed by somebody else. */
export function GoneNote({ onRestore, isReadOnly }: GoneNoteProps) {
  const text = useText()
  return (
    <div className="persona-gone" role="alert">
      <UserRoundX aria-hidden />
      <p>{text('personas.gone')}</p>
      {isReadOnly ? null : <Button onClick={onRestore}>{text('personas.restore')}</Button>}
    </div>
  )
}
