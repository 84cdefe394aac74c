import './crash.css'
import { RotateCcw, TriangleAlert, X } from 'lucide-react'
import { useState } from 'react'
import type { Readable } from '../../shared/document/readable.ts'
import { useText } from '../messages/use-text.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { useReadable } from '../ui/use-readable.ts'

/** After a bug elsewhere the page still stands: says so and offers to reload. */
export function CrashNotice({ crashes }: { readonly crashes: Readable<unknown> }) {
  const text = useText()
  const bug = useReadable(crashes)
  const [isClosed, setIsClosed] = useState(false)
  if (bug === null || isClosed) return null
  return (
    <div className="crash-notice" role="alert">
      <TriangleAlert aria-hidden />
      <p>
        <strong>{text('app.broken.title')}</strong> {text('app.broken.text')}
      </p>
      <Button icon={<RotateCcw />} onClick={() => location.reload()}>
        {text('app.broken.reload')}
      </Button>
      <IconButton label={text('ui.close')} icon={<X />} onClick={() => setIsClosed(true)} />
    </div>
  )
}
