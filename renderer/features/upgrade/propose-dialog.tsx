import './propose.css'
import { useState, type FormEvent } from 'react'
import { createWritable } from '../../../shared/document/readable.ts'
import type { Framework, StageId } from '../../../shared/framework/framework.ts'
import { useText } from '../../messages/use-text.ts'
import type { MessageKey } from '../../messages/catalogue.ts'
import type { DocumentState } from '../../session/document-state.ts'
import type { LibraryShelf } from '../../session/library-shelf.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useReadable } from '../../ui/use-readable.ts'
import { startProposal } from './start-proposal.ts'

export interface ProposeDialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly libraries: LibraryShelf
  /** What the map is pinned to. */
  readonly framework: Framework
  /** Where it came from. */
  readonly map: { readonly mapId: string; readonly mapTitle: string }
  /** The stage that somebody wanted to change; null for the whole framework. */
  readonly stageId: StageId | null
  readonly onDraft: (address: string) => void
}

/** Lanes can't be changed in a map: this opens a draft of the next version instead. */
export function ProposeDialog(props: ProposeDialogProps) {
  const { open, onOpenChange } = props
  const text = useText()
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={text('propose.title')}
      description={text('propose.description')}
    >
      {open ? <ProposeForm key={props.stageId ?? 'all'} {...props} /> : null}
    </Dialog>
  )
}

const whole = 'framework'

function ProposeForm(props: ProposeDialogProps) {
  const { libraries, framework, map, onDraft, onOpenChange } = props
  const text = useText()
  const published = useReadable(libraries.published)
  const { ownId } = useReadable(libraries.known.libraries)
  const [about, setAbout] = useState<string>(props.stageId ?? whole)
  const [note, setNote] = useState('')
  const publisher = published.find((each) => each.framework.id === framework.id)?.libraryId
  const home = publisher ?? ownId
  const session = useReadable(libraries.session(home))
  const state = useReadable(session?.state ?? closed)
  const isWritable = state.status === 'open' && !state.readOnly
  const propose = (event: FormEvent) => {
    event.preventDefault()
    if (session === null) return
    const stageId = about === whole ? null : (about as StageId)
    const draftId = startProposal(session, framework, { ...map, stageId, note: note.trim() })
    if (draftId !== null) onDraft(`/library/${home}/draft/${draftId}`)
  }
  return (
    <form className="propose" onSubmit={propose}>
      <Select
        label={text('propose.about')}
        value={about}
        options={[
          { value: whole, label: text('propose.whole', { name: framework.name }) },
          ...framework.stages.map(({ id, name }) => ({ value: id as string, label: name })),
        ]}
        onChange={setAbout}
      />
      <TextArea
        label={text('propose.note')}
        hint={text('propose.note.hint')}
        value={note}
        onChange={setNote}
        maxLength={2000}
      />
      <p className="propose-where">
        {text(where(state, publisher !== undefined), { organisation: framework.organisation })}
      </p>
      <div className="propose-foot">
        <Button onClick={() => onOpenChange(false)}>{text('upgrade.cancel')}</Button>
        <Button look="primary" type="submit" disabled={!isWritable}>
          {text('propose.draft')}
        </Button>
      </div>
    </form>
  )
}

/** Until the library is open. */
const closed = createWritable<DocumentState>({ status: 'loading' })

function where(state: DocumentState, isPublisher: boolean): MessageKey {
  if (state.status !== 'open') return 'propose.where.opening'
  if (state.readOnly) return 'propose.where.readOnly'
  return isPublisher ? 'propose.where.shared' : 'propose.where.own'
}
