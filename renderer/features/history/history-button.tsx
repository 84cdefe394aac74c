import { History } from 'lucide-react'
import { useText } from '../../messages/use-text.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { usePlainKey } from '../../ui/use-plain-key.ts'

export interface HistoryButtonProps {
  readonly isOpen: boolean
  readonly onToggle: () => void
}

/** Opens and closes the history, in the bar and by its key. */
export function HistoryButton({ isOpen, onToggle }: HistoryButtonProps) {
  const text = useText()
  usePlainKey('y', onToggle)
  return (
    <IconButton
      label={text('history.title')}
      icon={<History />}
      keys="Y"
      pressed={isOpen}
      onClick={onToggle}
    />
  )
}
