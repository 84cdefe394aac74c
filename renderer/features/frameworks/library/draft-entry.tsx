import { Lightbulb, PencilLine, Trash2 } from 'lucide-react'
import type { DraftSummary } from '../../../../shared/framework/library/read-library.ts'
import { useText } from '../../../messages/use-text.ts'
import type { LibrarySession } from '../../../session/library-session.ts'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { useReadable } from '../../../ui/use-readable.ts'
import { NamedLine } from '../named-line.tsx'
import { useLibraryDraft } from '../use-library-draft.ts'
import type { LibraryActions } from './library-actions.ts'

export interface DraftEntryProps {
  readonly session: LibrarySession
  readonly summary: DraftSummary
  readonly actions: LibraryActions
  readonly readOnly: boolean
}

/** A draft that somebody works on, with the names of who is in it right now. */
export function DraftEntry({ session, summary, actions, readOnly }: DraftEntryProps) {
  const text = useText()
  const draft = useLibraryDraft(session, summary.id)
  const people = useReadable(session.people).filter(({ selection }) =>
    selection.includes(summary.id),
  )
  const name = summary.name === '' ? text('library.unnamed') : summary.name
  if (draft === null) return null
  const { framework, proposal } = draft
  return (
    <li className="library-entry">
      <div className="library-entry-head">
        <h3 className="library-entry-name" dir="auto">
          {name}
        </h3>
        <span className="library-chip library-chip-draft">
          {text('library.draftOf', { version: framework.version })}
        </span>
        {people.map((person) => (
          <span key={person.clientId} className="library-person">
            <span className="library-person-dot" style={{ background: person.colour }} />
            {person.name === '' ? text('people.guest') : person.name}
          </span>
        ))}
        <span className="library-entry-buttons">
          <Button icon={<PencilLine />} onClick={() => actions.openDraft(summary.id)}>
            {readOnly ? text('library.look') : text('library.continue')}
          </Button>
          {readOnly ? null : (
            <IconButton
              label={text('library.discard', { name })}
              icon={<Trash2 />}
              onClick={() => actions.discardDraft(summary.id, name)}
            />
          )}
        </span>
      </div>
      {framework.stages.length === 0 ? null : <NamedLine stages={framework.stages} />}
      {proposal === null ? null : (
        <p className="library-proposal">
          <Lightbulb aria-hidden />
          <span>
            {text('library.proposed', { map: proposal.mapTitle || text('home.untitled') })}{' '}
            <q dir="auto">{proposal.note}</q>
          </span>
        </p>
      )}
    </li>
  )
}
