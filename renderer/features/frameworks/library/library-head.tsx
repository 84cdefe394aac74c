import { FileUp, Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { renameOrganisation } from '../../../../shared/framework/library/edit-library.ts'
import { useText } from '../../../messages/use-text.ts'
import type { LibrarySession } from '../../../session/library-session.ts'
import { Button } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useReadable } from '../../../ui/use-readable.ts'
import { useTyping } from '../../../ui/use-typing.ts'
import type { LibraryActions } from './library-actions.ts'
import { NewFrameworkDialog } from './new-framework-dialog.tsx'

export interface LibraryHeadProps {
  readonly session: LibrarySession
  readonly actions: LibraryActions
  readonly readOnly: boolean
  readonly onFile: (file: File) => void
}

/** What a library is, whose it is, and the two ways in which a framework comes into it. */
export function LibraryHead({ session, actions, readOnly, onFile }: LibraryHeadProps) {
  const text = useText()
  const [isMaking, setIsMaking] = useState(false)
  const picker = useRef<HTMLInputElement>(null)
  return (
    <div className="library-head">
      <div className="library-head-words">
        <h1 className="library-title">{text('library.title')}</h1>
        <p className="library-lead">{text('library.lead')}</p>
      </div>
      <OrganisationField session={session} readOnly={readOnly} />
      {readOnly ? null : (
        <div className="library-head-buttons">
          <input
            ref={picker}
            type="file"
            accept=".json,application/json"
            className="visually-hidden"
            tabIndex={-1}
            aria-label={text('library.import.file')}
            onChange={(event) => {
              const [file] = event.target.files ?? []
              event.target.value = ''
              if (file !== undefined) onFile(file)
            }}
          />
          <Button icon={<FileUp />} onClick={() => picker.current?.click()}>
            {text('library.import')}
          </Button>
          <Button look="primary" icon={<Plus />} onClick={() => setIsMaking(true)}>
            {text('library.new')}
          </Button>
        </div>
      )}
      <NewFrameworkDialog
        open={isMaking}
        onOpenChange={setIsMaking}
        session={session}
        actions={actions}
      />
    </div>
  )
}

interface OrganisationFieldProps {
  readonly session: LibrarySession
  readonly readOnly: boolean
}

/** Written when the field is left, so that it is one undo step. */
function OrganisationField({ session, readOnly }: OrganisationFieldProps) {
  const text = useText()
  const { organisation } = useReadable(session.view)
  const typing = useTyping(
    (typed) => session.edit((library) => renameOrganisation(library, typed.trim())),
    session.beforeLeaving,
  )
  return (
    <div className="library-organisation">
      <TextField
        label={text('library.organisation')}
        placeholder={text('library.organisation.placeholder')}
        value={typing.typed ?? organisation}
        readOnly={readOnly}
        onChange={typing.type}
        onBlur={typing.finish}
        onKeyDown={(event) =>
          event.key === 'Enter' || event.key === 'Escape' ? typing.finish() : undefined
        }
        maxLength={120}
      />
    </div>
  )
}
