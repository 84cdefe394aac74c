import { Columns2, Copy, Download, Ellipsis, Eye, PencilLine } from 'lucide-react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import type {
  DraftSummary,
  LibraryFramework,
} from '../../../../shared/framework/library/read-library.ts'
import type { PublishedVersion } from '../../../../shared/framework/library/read-published.ts'
import { useText } from '../../../messages/use-text.ts'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { NamedLine } from '../named-line.tsx'
import type { LibraryActions } from './library-actions.ts'

export interface FrameworkEntryProps {
  readonly entry: LibraryFramework
  /** The draft of its next version, where there is one. */
  readonly draft: DraftSummary | undefined
  readonly actions: LibraryActions
  readonly readOnly: boolean
}

/** A framework of the organisation: its latest version, and the older ones behind a button. */
export function FrameworkEntry({ entry, draft, actions, readOnly }: FrameworkEntryProps) {
  const text = useText()
  const [areOlderShown, setAreOlderShown] = useState(false)
  const [newest, ...older] = entry.versions
  const { framework } = newest
  return (
    <li className="library-entry">
      <div className="library-entry-head">
        <h3 className="library-entry-name" dir="auto">
          {framework.name}
        </h3>
        <span className="library-chip">{text('bar.version', { version: framework.version })}</span>
        <span className="library-entry-buttons">
          <Button look="quiet" icon={<Eye />} onClick={() => actions.openVersion(framework)}>
            {text('library.open')}
          </Button>
          {readOnly ? null : (
            <Button
              icon={<PencilLine />}
              onClick={() =>
                draft === undefined ? actions.editVersion(framework) : actions.openDraft(draft.id)
              }
            >
              {draft === undefined ? text('library.edit') : text('library.continue')}
            </Button>
          )}
          <Menu
            align="end"
            trigger={
              <IconButton
                label={text('library.actions', { name: framework.name })}
                icon={<Ellipsis />}
              />
            }
            entries={[
              {
                kind: 'action',
                label: text('library.compare'),
                icon: <Columns2 />,
                run: () => actions.compareVersion(framework, older[0]?.framework),
              },
              {
                kind: 'action',
                label: text('library.export'),
                icon: <Download />,
                run: () => actions.exportVersion(framework),
              },
              {
                kind: 'action',
                label: text('library.copy'),
                icon: <Copy />,
                disabled: readOnly,
                run: () => actions.copyVersion(framework),
              },
            ]}
          />
        </span>
      </div>
      <NamedLine stages={framework.stages} />
      <VersionNote version={newest} />
      {older.length === 0 ? null : (
        <Button
          look="quiet"
          className="library-older"
          aria-expanded={areOlderShown}
          onClick={() => setAreOlderShown(!areOlderShown)}
        >
          {text('library.older', { count: older.length })}
        </Button>
      )}
      {areOlderShown ? (
        <ul className="library-versions">
          {older.map((version) => (
            <li key={version.contentHash}>
              <button
                type="button"
                className="library-version"
                onClick={() => actions.openVersion(version.framework)}
              >
                <span className="library-chip">
                  {text('bar.version', { version: version.framework.version })}
                </span>
                <VersionNote version={version} />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  )
}

function VersionNote({ version }: { readonly version: PublishedVersion }) {
  const text = useText()
  const intl = useIntl()
  const { publishedAt, notes } = version.framework
  const date = Number.isNaN(Date.parse(publishedAt))
    ? publishedAt
    : intl.formatDate(publishedAt, { dateStyle: 'medium' })
  return (
    <span className="library-note">
      <span className="library-note-date">{text('library.published', { date })}</span>
      <span dir="auto">{notes}</span>
    </span>
  )
}
