import type { ComponentType } from 'react'
import type { Finding } from '../../../../shared/framework/lint/finding.ts'
import type { DraftEditor } from '../editor/draft-editor.ts'
import { FindingNote } from './finding-note.tsx'

export interface FindingSidesProps {
  readonly editor: DraftEditor
  readonly finding: Finding
}

export interface FindingsListProps {
  readonly editor: DraftEditor
  readonly title: string
  /** What it says where nothing was found. */
  readonly none: string
  readonly findings: readonly Finding[]
  readonly onShow: (finding: Finding) => void
  /** What belongs under a finding, such as two definitions side by side. */
  readonly Sides?: ComponentType<FindingSidesProps>
}

/** Findings of one kind, with the way to what each is about. */
export function FindingsList(props: FindingsListProps) {
  const { editor, title, none, findings, onShow, Sides } = props
  return (
    <section className="editor-side-section" aria-label={title}>
      <h2 className="editor-side-title">{title}</h2>
      {findings.length === 0 ? (
        <p className="editor-side-text">{none}</p>
      ) : (
        <ul className="findings">
          {findings.map((finding) => (
            <FindingNote
              key={finding.id}
              editor={editor}
              finding={finding}
              onShow={() => onShow(finding)}
            >
              {Sides === undefined ? null : <Sides editor={editor} finding={finding} />}
            </FindingNote>
          ))}
        </ul>
      )}
    </section>
  )
}
