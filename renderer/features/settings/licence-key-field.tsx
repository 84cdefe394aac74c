import { useState } from 'react'
import type { Writable } from '../../../shared/document/readable.ts'
import { useText } from '../../messages/use-text.ts'
import { TextField } from '../../ui/text-field.tsx'
import { useReadable } from '../../ui/use-readable.ts'

/** For those who have a key of their own from tldraw; nobody needs one. */
export function LicenceKeyField({ licenceKey }: { readonly licenceKey: Writable<string> }) {
  const text = useText()
  const kept = useReadable(licenceKey)
  const [typed, setTyped] = useState(kept)
  return (
    <TextField
      label={text('settings.licenceKey')}
      hint={text('settings.licenceKey.hint')}
      value={typed}
      onChange={(next) => {
        setTyped(next)
        licenceKey.set(next.trim())
      }}
      spellCheck={false}
      autoComplete="off"
    />
  )
}
