import './library-page.css'
import '../features/frameworks/editor/editor.css'
import { Tabs } from 'radix-ui'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import type { DraftId } from '../../shared/framework/library/draft.ts'
import { renameDraft } from '../../shared/framework/library/edit-draft.ts'
import type { Device } from '../device.ts'
import type { DraftEditor } from '../features/frameworks/editor/draft-editor.ts'
import { PublishDialog } from '../features/frameworks/editor/publish-dialog.tsx'
import { StagesTab } from '../features/frameworks/editor/stages-tab.tsx'
import { FunnelsTab } from '../features/frameworks/funnels/funnels-tab.tsx'
import { ReadOnlyNote } from '../features/frameworks/library/read-only-note.tsx'
import { TermsTab } from '../features/frameworks/terms/terms-tab.tsx'
import { useDraftEditor } from '../features/frameworks/use-draft-editor.ts'
import { AskName } from '../features/people/ask-name.tsx'
import { DocumentBanners } from '../features/status/document-banners.tsx'
import { useText } from '../messages/use-text.ts'
import type { LibrarySession } from '../session/library-session.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useUndo } from '../ui/use-undo.ts'
import { versionAddress } from './addresses.ts'
import { DraftTitle } from './draft-title.tsx'
import { LibraryBar } from './library-bar.tsx'
import { LibraryPlace } from './library-place.tsx'
import { UndoButtons } from './undo-buttons.tsx'

export interface DraftPageProps {
  readonly libraryId: string
  readonly draftId: string
  readonly device: Device
}

/** A draft of a framework, edited by whoever is here. */
export function DraftPage({ libraryId, draftId, device }: DraftPageProps) {
  return (
    <LibraryPlace libraryId={libraryId} device={device}>
      {(session, readOnly) => (
        <OpenDraft
          session={session}
          draftId={draftId as DraftId}
          device={device}
          readOnly={readOnly}
        />
      )}
    </LibraryPlace>
  )
}

interface OpenDraftProps {
  readonly session: LibrarySession
  readonly draftId: DraftId
  readonly device: Device
  readonly readOnly: boolean
}

function OpenDraft({ session, draftId, device, readOnly }: OpenDraftProps) {
  const text = useText()
  const [, navigate] = useLocation()
  const editor = useDraftEditor(session, draftId, readOnly)
  const name = editor?.draft.framework.name ?? ''
  useEffect(
    () => void device.bridge.setTitle(name || text('library.unnamed')),
    [device, name, text],
  )
  useEffect(() => {
    session.presence.setSelection([draftId])
    return () => session.presence.setSelection([])
  }, [session, draftId])
  useUndo(device.commands, session.undo)
  if (editor !== null) return <Editor editor={editor} device={device} />
  return (
    <main className="library-waiting">
      <EmptyState
        title={text('editor.noDraft')}
        action={
          <Button look="primary" onClick={() => navigate(`/library/${session.libraryId}`)}>
            {text('editor.toLibrary')}
          </Button>
        }
      >
        <p>{text('editor.noDraft.text')}</p>
      </EmptyState>
    </main>
  )
}

type Part = 'stages' | 'terms' | 'funnels'
const parts: readonly Part[] = ['stages', 'terms', 'funnels']

function Editor({ editor, device }: { readonly editor: DraftEditor; readonly device: Device }) {
  const text = useText()
  const [, navigate] = useLocation()
  const { session, draft, readOnly } = editor
  const [isPublishing, setIsPublishing] = useState(false)
  return (
    <Tabs.Root className="library-page" defaultValue="stages">
      <LibraryBar
        session={session}
        device={device}
        readOnly={readOnly}
        place={
          <DraftTitle
            name={draft.framework.name}
            version={draft.framework.version}
            readOnly={readOnly}
            onRename={(name) => session.edit((library) => renameDraft(library, draft.id, name))}
            libraryId={session.libraryId}
          />
        }
      >
        {readOnly ? null : (
          <Button look="primary" onClick={() => setIsPublishing(true)}>
            {text('editor.publish', { version: draft.framework.version })}
          </Button>
        )}
      </LibraryBar>
      <DocumentBanners session={session} />
      {device.bridge.info.serverUrl === null ? null : (
        <AskName identity={device.identity} asked={device.nameAsked} />
      )}
      <div className="editor-tabs">
        <Tabs.List className="editor-tab-list" aria-label={text('editor.parts')}>
          {parts.map((part) => (
            <Tabs.Trigger key={part} value={part} className="editor-tab">
              {text(`editor.part.${part}`)}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        {readOnly ? null : <UndoButtons session={session} />}
      </div>
      <main className="editor-body">
        {readOnly ? <ReadOnlyNote /> : null}
        <Tabs.Content value="stages" tabIndex={-1} className="editor-part">
          <StagesTab editor={editor} />
        </Tabs.Content>
        <Tabs.Content value="terms" tabIndex={-1} className="editor-part">
          <TermsTab editor={editor} />
        </Tabs.Content>
        <Tabs.Content value="funnels" tabIndex={-1} className="editor-part">
          <FunnelsTab editor={editor} />
        </Tabs.Content>
      </main>
      <PublishDialog
        open={isPublishing}
        onOpenChange={setIsPublishing}
        editor={editor}
        onPublished={(framework) =>
          navigate(versionAddress(session.libraryId, framework), { replace: true })
        }
      />
    </Tabs.Root>
  )
}
