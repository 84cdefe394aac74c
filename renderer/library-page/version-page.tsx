import './library-page.css'
import '../features/frameworks/editor/editor.css'
import { Download, PencilLine } from 'lucide-react'
import { useEffect } from 'react'
import { useLocation } from 'wouter'
import type { Framework, FrameworkId } from '../../shared/framework/framework.ts'
import { startDraft } from '../../shared/framework/library/edit-draft.ts'
import { versionsOf } from '../../shared/framework/library/read-library.ts'
import type { Device } from '../device.ts'
import { saveFrameworkFile } from '../features/frameworks/library/save-framework-file.ts'
import { FrameworkReading } from '../features/frameworks/reading/framework-reading.tsx'
import { useText } from '../messages/use-text.ts'
import type { LibrarySession } from '../session/library-session.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useReadable } from '../ui/use-readable.ts'
import { draftAddress } from './addresses.ts'
import { LibraryBar } from './library-bar.tsx'
import { LibraryCrumb } from './library-crumb.tsx'
import { LibraryPlace } from './library-place.tsx'

export interface VersionPageProps {
  readonly libraryId: string
  readonly frameworkId: string
  readonly version: number
  readonly device: Device
}

/** A published version, to read: nothing in it can be changed. */
export function VersionPage({ libraryId, frameworkId, version, device }: VersionPageProps) {
  return (
    <LibraryPlace libraryId={libraryId} device={device}>
      {(session, readOnly) => (
        <OpenVersion
          session={session}
          frameworkId={frameworkId as FrameworkId}
          version={version}
          device={device}
          readOnly={readOnly}
        />
      )}
    </LibraryPlace>
  )
}

interface OpenVersionProps {
  readonly session: LibrarySession
  readonly frameworkId: FrameworkId
  readonly version: number
  readonly device: Device
  readonly readOnly: boolean
}

function OpenVersion({ session, frameworkId, version, device, readOnly }: OpenVersionProps) {
  const text = useText()
  const [, navigate] = useLocation()
  const view = useReadable(session.view)
  const framework = versionsOf(view, frameworkId).find((one) => one.version === version)
  const toLibrary = () => navigate(`/library/${session.libraryId}`)
  const name = framework?.name ?? text('library.title')
  useEffect(() => void device.bridge.setTitle(name), [device, name])
  const edit = (from: Framework) => {
    const draft = view.drafts.find((one) => one.frameworkId === from.id)
    const id =
      draft?.id ??
      session.edit((library) =>
        startDraft(library, { from: 'version', framework: from }, new Date().toISOString()),
      )
    if (id !== undefined) navigate(draftAddress(session.libraryId, id))
  }
  return (
    <div className="library-page">
      <LibraryBar
        session={session}
        device={device}
        readOnly={false}
        place={
          <LibraryCrumb libraryId={session.libraryId}>
            <span className="draft-title-name" dir="auto">
              {name}
            </span>
            <span className="library-chip">{text('bar.version', { version })}</span>
          </LibraryCrumb>
        }
      >
        {framework === undefined ? null : (
          <>
            <Button icon={<Download />} onClick={() => saveFrameworkFile(framework)}>
              {text('library.export')}
            </Button>
            {readOnly ? null : (
              <Button look="primary" icon={<PencilLine />} onClick={() => edit(framework)}>
                {text('library.edit')}
              </Button>
            )}
          </>
        )}
      </LibraryBar>
      <main className="library-main">
        {framework === undefined ? (
          <EmptyState
            title={text('reading.none')}
            action={
              <Button look="primary" onClick={toLibrary}>
                {text('editor.toLibrary')}
              </Button>
            }
          >
            <p>{text('reading.none.text')}</p>
          </EmptyState>
        ) : (
          <FrameworkReading framework={framework} />
        )}
      </main>
    </div>
  )
}
