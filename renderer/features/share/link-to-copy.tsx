import { Check, Copy } from 'lucide-react'
import { useId, useState } from 'react'
import { useText } from '../../messages/use-text.ts'
import { Button } from '../../ui/button.tsx'

export function LinkToCopy({ link }: { readonly link: string }) {
  const text = useText()
  const id = useId()
  const [copy, setCopy] = useState<'not yet' | 'done' | 'failed'>('not yet')
  const copyLink = async () => {
    try {
      await navigator.clipboard.writeText(link)
      setCopy('done')
    } catch {
      // a browser without permission, or plain http: the sentence below says what to do
      setCopy('failed')
    }
  }
  return (
    <div className="field">
      <label htmlFor={id} className="field-label">
        {text('share.link')}
      </label>
      <div className="share-link">
        <input
          id={id}
          className="field-input"
          value={link}
          readOnly
          onFocus={(event) => event.target.select()}
        />
        <Button icon={copy === 'done' ? <Check /> : <Copy />} onClick={() => void copyLink()}>
          {text('share.copy')}
        </Button>
      </div>
      <p className="field-hint" role="status">
        {copy === 'done' ? text('share.copied') : null}
        {copy === 'failed' ? text('share.copyFailed') : null}
      </p>
    </div>
  )
}
