import './library-page.css'
import { useEffect } from 'react'
import { useLocation } from 'wouter'
import type { Framework } from '../../shared/framework/framework.ts'
import { discardDraft, startDraft } from '../../shared/framework/library/edit-draft.ts'
import type { Device } from '../device.ts'
import { FileDrop } from '../features/frameworks/library/file-drop.tsx'
import { LibraryContents } from '../features/frameworks/library/library-contents.tsx'
import { LibraryHead } from '../features/frameworks/library/library-head.tsx'
import type { LibraryActions } from '../features/frameworks/library/library-actions.ts'
import { ReadOnlyNote } from '../features/frameworks/library/read-only-note.tsx'
import { RefusedFileNote } from '../features/frameworks/library/refused-file-note.tsx'
import { saveFrameworkFile } from '../features/frameworks/library/save-framework-file.ts'
import { useFrameworkImport } from '../features/frameworks/library/use-framework-import.ts'
import { ShareButton } from '../features/share/share-button.tsx'
import { DocumentBanners } from '../features/status/document-banners.tsx'
import { withoutMarks } from '../messages/isolated.ts'
import { useText, type Text } from '../messages/use-text.ts'
import type { LibrarySession } from '../session/library-session.ts'
import { useReadable } from '../ui/use-readable.ts'
import { useToast } from '../ui/toast.tsx'
import { LibraryBar } from './library-bar.tsx'
import { LibraryPlace } from './library-place.tsx'
import { LibrarySwitch } from './library-switch.tsx'
import { catalogueAddress, compareAddress, draftAddress, versionAddress } from './addresses.ts'

export interface LibraryPageProps {
  /** Undefined: the device's own. */
  readonly libraryId: string | undefined
  readonly device: Device
}

/** A library: drafts, published frameworks, and those that come with the app. */
export function LibraryPage({ libraryId, device }: LibraryPageProps) {
  const id = libraryId ?? device.libraries.known.libraries.get().ownId
  return (
    <LibraryPlace key={id} libraryId={id} device={device}>
      {(session, readOnly) => <LibraryView session={session} device={device} readOnly={readOnly} />}
    </LibraryPlace>
  )
}

interface LibraryViewProps {
  readonly session: LibrarySession
  readonly device: Device
  readonly readOnly: boolean
}

function LibraryView({ session, device, readOnly }: LibraryViewProps) {
  const text = useText()
  const { bridge } = device
  const tokens = useReadable(device.passes.tokens)
  const actions = useLibraryActions(session)
  const { takeFile, refused, dismiss } = useFrameworkImport({
    session,
    beginDraft: (framework) => actions.startCopy(framework, framework.name),
  })
  useEffect(() => void bridge.setTitle(text('library.title')), [bridge, text])
  return (
    <div className="library-page">
      <LibraryBar
        session={session}
        device={device}
        readOnly={readOnly}
        place={<LibrarySwitch session={session} known={device.libraries.known} />}
      >
        <ShareButton
          kind="library"
          id={session.libraryId}
          commands={device.commands}
          serverUrl={device.serverOf(session.libraryId)}
          links={session.links}
          token={tokens[session.libraryId] ?? null}
          isInBrowser={bridge.info.edition === 'web'}
        />
      </LibraryBar>
      <DocumentBanners session={session} />
      <FileDrop onFile={takeFile} disabled={readOnly}>
        <main className="library-main">
          <LibraryHead session={session} actions={actions} readOnly={readOnly} onFile={takeFile} />
          {refused === null ? null : <RefusedFileNote refused={refused} onDismiss={dismiss} />}
          {readOnly ? <ReadOnlyNote /> : null}
          <LibraryContents session={session} actions={actions} readOnly={readOnly} />
        </main>
      </FileDrop>
    </div>
  )
}

function useLibraryActions(session: LibrarySession): LibraryActions {
  const text = useText()
  const toast = useToast()
  const [, navigate] = useLocation()
  const { libraryId } = session
  const openDraft: LibraryActions['openDraft'] = (id) => navigate(draftAddress(libraryId, id))
  const start = (begin: Parameters<typeof startDraft>[1]) => {
    const id = session.edit((library) => startDraft(library, begin, new Date().toISOString()))
    if (id !== undefined) openDraft(id)
  }
  return {
    openDraft,
    openVersion: (framework) => navigate(versionAddress(libraryId, framework)),
    editVersion: (framework) => start({ from: 'version', framework }),
    copyVersion: (framework) => start({ from: 'copy', framework, name: copyName(framework, text) }),
    openCatalogue: () => navigate(catalogueAddress(libraryId)),
    startBlank: (name) => start({ from: 'blank', name }),
    startCopy: (framework, name) => start({ from: 'copy', framework, name }),
    exportVersion: saveFrameworkFile,
    compareVersion: (framework, before) =>
      navigate(compareAddress(...(before === undefined ? [] : [before]), framework)),
    discardDraft(id, name) {
      session.edit((library) => discardDraft(library, id))
      toast({
        message: text('library.discarded', { name }),
        action: { label: text('home.undo'), run: () => session.undo.undo() },
      })
    },
  }
}

function copyName({ name }: Framework, text: Text): string {
  return withoutMarks(text('home.copyOf', { title: name }))
}
