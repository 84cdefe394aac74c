import { Link } from 'wouter'
import { useText } from '../../messages/use-text.ts'
import { Dialog } from '../../ui/dialog.tsx'

export interface AboutDialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly version: string
}

/** What this is, and the way to whose work it stands on. */
export function AboutDialog({ open, onOpenChange, version }: AboutDialogProps) {
  const text = useText()
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={text('about.title')}
      description={text('about.version', { version })}
    >
      <div className="about">
        <p>{text('about.text')}</p>
        <p>
          <Link href="/licences" onClick={() => onOpenChange(false)}>
            {text('about.licences')}
          </Link>
        </p>
      </div>
    </Dialog>
  )
}
