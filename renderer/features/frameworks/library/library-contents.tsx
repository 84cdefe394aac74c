import './library.css'
import { BookOpen, Copy, Download, Eye } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Framework } from '../../../../shared/framework/framework.ts'
import { shippedFrameworks } from '../../../../shared/framework/shipped-frameworks.ts'
import { useText } from '../../../messages/use-text.ts'
import type { LibrarySession } from '../../../session/library-session.ts'
import { Button } from '../../../ui/button.tsx'
import { useReadable } from '../../../ui/use-readable.ts'
import { NamedLine } from '../named-line.tsx'
import { DraftEntry } from './draft-entry.tsx'
import { FrameworkEntry } from './framework-entry.tsx'
import type { LibraryActions } from './library-actions.ts'

export interface LibraryContentsProps {
  readonly session: LibrarySession
  readonly actions: LibraryActions
  readonly readOnly: boolean
}

/** Everything in a library: drafts, published frameworks, and those that come with the app. */
export function LibraryContents({ session, actions, readOnly }: LibraryContentsProps) {
  const text = useText()
  const { frameworks, drafts } = useReadable(session.view)
  const publishedIds = new Set<string>(frameworks.map(({ id }) => id))
  const shipped = shippedFrameworks.filter(({ id }) => !publishedIds.has(id))
  return (
    <>
      {drafts.length === 0 ? null : (
        <Section id="drafts" title={text('library.drafts')}>
          {drafts.map((summary) => (
            <DraftEntry
              key={summary.id}
              session={session}
              summary={summary}
              actions={actions}
              readOnly={readOnly}
            />
          ))}
        </Section>
      )}
      <Section id="published" title={text('library.frameworks')}>
        {frameworks.length === 0 ? (
          <li className="library-empty">{text('library.empty')}</li>
        ) : (
          frameworks.map((entry) => (
            <FrameworkEntry
              key={entry.id}
              entry={entry}
              draft={drafts.find(({ frameworkId }) => frameworkId === entry.id)}
              actions={actions}
              readOnly={readOnly}
            />
          ))
        )}
      </Section>
      <Section id="shipped" title={text('library.shipped')} text={text('library.shipped.text')}>
        {shipped.map((framework) => (
          <ShippedEntry
            key={framework.id}
            framework={framework}
            actions={actions}
            readOnly={readOnly}
          />
        ))}
      </Section>
      <section className="library-section" aria-labelledby="library-catalogue">
        <h2 className="library-section-title" id="library-catalogue">
          {text('kinds.title')}
        </h2>
        <p className="library-section-text">{text('kinds.lead')}</p>
        <Button
          className="library-section-button"
          icon={<BookOpen />}
          onClick={() => actions.openCatalogue()}
        >
          {text(readOnly ? 'library.catalogue.read' : 'library.catalogue.edit')}
        </Button>
      </section>
    </>
  )
}

interface SectionProps {
  readonly id: string
  readonly title: string
  readonly text?: string
  readonly children: ReactNode
}

function Section({ id, title, text, children }: SectionProps) {
  return (
    <section className="library-section" aria-labelledby={`library-${id}`}>
      <h2 className="library-section-title" id={`library-${id}`}>
        {title}
      </h2>
      {text === undefined ? null : <p className="library-section-text">{text}</p>}
      <ul className="library-entries">{children}</ul>
    </section>
  )
}

interface ShippedEntryProps {
  readonly framework: Framework
  readonly actions: LibraryActions
  readonly readOnly: boolean
}

function ShippedEntry({ framework, actions, readOnly }: ShippedEntryProps) {
  const text = useText()
  return (
    <li className="library-entry">
      <div className="library-entry-head">
        <h3 className="library-entry-name">{framework.name}</h3>
        <span className="library-entry-buttons">
          <Button look="quiet" icon={<Eye />} onClick={() => actions.openVersion(framework)}>
            {text('library.open')}
          </Button>
          <Button look="quiet" icon={<Download />} onClick={() => actions.exportVersion(framework)}>
            {text('library.export')}
          </Button>
          {readOnly ? null : (
            <Button icon={<Copy />} onClick={() => actions.copyVersion(framework)}>
              {text('library.begin')}
            </Button>
          )}
        </span>
      </div>
      <NamedLine stages={framework.stages} />
      <p className="library-note">{framework.notes}</p>
    </li>
  )
}
