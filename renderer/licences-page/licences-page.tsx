import '../ui/bar-page.css'
import './licences-page.css'
import { ArrowLeft } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { LicenceGroup } from '../../shared/desktop/licences.ts'
import notice from '../../NOTICE.md?raw'
import type { Device } from '../device.ts'
import { useText } from '../messages/use-text.ts'
import { Button } from '../ui/button.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { LicenceList } from './licence-list.tsx'
import { readLicences } from './read-licences.ts'

type Reading =
  | { readonly status: 'reading' }
  | { readonly status: 'read'; readonly groups: readonly LicenceGroup[] }
  | { readonly status: 'failed' }

/** Whose work the app stands on, word for word: these texts go along with every copy. */
export function LicencesPage({ device }: { readonly device: Device }) {
  const text = useText()
  const [reading, setReading] = useState<Reading>({ status: 'reading' })
  const { bridge } = device
  const { edition } = bridge.info
  useEffect(() => {
    void bridge.setTitle(text('licences.title'))
  }, [bridge, text])
  useEffect(() => {
    let isGone = false
    readLicences(edition).then(
      (groups) => isGone || setReading({ status: 'read', groups }),
      () => isGone || setReading({ status: 'failed' }),
    )
    return () => {
      isGone = true
    }
  }, [edition])
  return (
    <div className="bar-page">
      <header className="page-bar">
        <Button look="quiet" icon={<ArrowLeft />} onClick={() => window.history.back()}>
          {text('licences.back')}
        </Button>
        <h1>{text('licences.title')}</h1>
      </header>
      <main className="licences-main">
        <p>{text('licences.means')}</p>
        {edition === 'desktop' ? <p>{text('licences.runtime')}</p> : null}
        {reading.status === 'reading' ? <Spinner label={text('licences.reading')} /> : null}
        {reading.status === 'read' ? <LicenceList groups={reading.groups} /> : null}
        {reading.status === 'failed' ? (
          <>
            <p role="status">{text('licences.failed')}</p>
            <pre className="licences-text">{notice}</pre>
          </>
        ) : null}
      </main>
    </div>
  )
}
