import './library-page.css'
import '../features/frameworks/editor/editor.css'
import { useEffect } from 'react'
import type { Device } from '../device.ts'
import { CatalogueEditor } from '../features/catalogue/catalogue-editor.tsx'
import { ReadOnlyNote } from '../features/frameworks/library/read-only-note.tsx'
import { DocumentBanners } from '../features/status/document-banners.tsx'
import { useText } from '../messages/use-text.ts'
import type { LibrarySession } from '../session/library-session.ts'
import { useUndo } from '../ui/use-undo.ts'
import { LibraryBar } from './library-bar.tsx'
import { LibraryCrumb } from './library-crumb.tsx'
import { LibraryPlace } from './library-place.tsx'
import { UndoButtons } from './undo-buttons.tsx'

export interface CataloguePageProps {
  readonly libraryId: string
  readonly device: Device
}

/** The touchpoint catalogue of an organisation. */
export function CataloguePage({ libraryId, device }: CataloguePageProps) {
  return (
    <LibraryPlace libraryId={libraryId} device={device}>
      {(session, readOnly) => (
        <OpenCatalogue session={session} device={device} readOnly={readOnly} />
      )}
    </LibraryPlace>
  )
}

interface OpenCatalogueProps {
  readonly session: LibrarySession
  readonly device: Device
  readonly readOnly: boolean
}

function OpenCatalogue({ session, device, readOnly }: OpenCatalogueProps) {
  const text = useText()
  const title = text('kinds.title')
  useEffect(() => void device.bridge.setTitle(title), [device, title])
  useUndo(device.commands, session.undo)
  return (
    <div className="library-page">
      <LibraryBar
        session={session}
        device={device}
        readOnly={readOnly}
        place={
          <LibraryCrumb libraryId={session.libraryId}>
            <h1 className="draft-title-name">{title}</h1>
          </LibraryCrumb>
        }
      >
        {readOnly ? null : <UndoButtons session={session} />}
      </LibraryBar>
      <DocumentBanners session={session} />
      <main className="library-main">
        <p className="library-lead">{text('kinds.lead')}</p>
        {readOnly ? <ReadOnlyNote /> : null}
        <CatalogueEditor session={session} readOnly={readOnly} />
      </main>
    </div>
  )
}
