import notice from '../../../NOTICE.md?raw'
import { useText } from '../../messages/use-text.ts'
import { Dialog } from '../../ui/dialog.tsx'

export interface AboutDialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly version: string
}

/** What this is and whose work it stands on: the licences go along with every copy. */
export function AboutDialog({ open, onOpenChange, version }: AboutDialogProps) {
  const text = useText()
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={text('about.title')}
      description={text('about.version', { version })}
      size="wide"
    >
      <div className="about">
        <p>{text('about.text')}</p>
        <h3 className="about-heading">{text('about.notice')}</h3>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- reason: it scrolls, so the keyboard must reach it */}
        <pre className="about-notice" tabIndex={0} aria-label={text('about.notice')} role="region">
          {notice}
        </pre>
      </div>
    </Dialog>
  )
}
