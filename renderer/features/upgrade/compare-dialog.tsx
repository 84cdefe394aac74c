import type { Framework } from '../../../shared/framework/framework.ts'
import { useText } from '../../messages/use-text.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Comparison } from './comparison.tsx'
import { frameworkKey } from './framework-key.ts'

export interface CompareDialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly pinned: Framework
  /** All that can be compared, each version once. */
  readonly frameworks: readonly Framework[]
}

/** The map's framework beside another version of it, or beside another framework. */
export function CompareDialog({ open, onOpenChange, pinned, frameworks }: CompareDialogProps) {
  const text = useText()
  const other = frameworks.find(({ id, version }) => id === pinned.id && version !== pinned.version)
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      size="large"
      title={text('compare.title')}
      description={text('compare.description')}
    >
      <Comparison
        frameworks={frameworks}
        left={frameworkKey(pinned)}
        right={other === undefined ? null : frameworkKey(other)}
      />
    </Dialog>
  )
}
