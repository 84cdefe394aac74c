import { Trash2 } from 'lucide-react'
import type { Stage, StageId } from '../../../../shared/framework/framework.ts'
import { editTerm, type TermFacts } from '../../../../shared/framework/library/edit-terms.ts'
import { termFits, type Term, type TermFit } from '../../../../shared/framework/term.ts'
import { useText } from '../../../messages/use-text.ts'
import { Button } from '../../../ui/button.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { Select } from '../../../ui/select.tsx'
import { DraftLine, DraftLines } from '../editor/draft-text.tsx'
import type { DraftEditor } from '../editor/draft-editor.ts'
import { FieldFindings } from '../findings/field-findings.tsx'
import { FitIcon } from './fit-icon.tsx'
import { typeTermText } from './write-term.ts'

const noStage = 'none'

export interface TermFormProps {
  readonly editor: DraftEditor
  readonly term: Term
  readonly onRemove: () => void
}

/** One word: what its source means by it, beside what the framework means. */
export function TermForm({ editor, term, onRemove }: TermFormProps) {
  const text = useText()
  const { session, draft, readOnly } = editor
  const { stages } = draft.framework
  const stage = stages.find(({ id }) => id === term.stageId)
  const change = (facts: Partial<TermFacts>) =>
    session.edit((library) => editTerm(library, draft.id, term.id, facts))
  return (
    <section className="term-form" aria-label={text('terms.form', { word: term.word })}>
      <TermText editor={editor} term={term} field="word" />
      <TermText editor={editor} term={term} field="source" />
      <Select
        label={text('terms.means')}
        value={stage?.id ?? noStage}
        options={[
          { value: noStage, label: text('terms.noStage') },
          ...stages.map(({ id, name }) => ({
            value: id as string,
            label: name || text('editor.unnamed'),
          })),
        ]}
        onChange={(id) => change({ stageId: id === noStage ? null : (id as StageId) })}
        disabled={readOnly}
      />
      {stage === undefined ? null : (
        <Segmented<TermFit>
          label={text('terms.fit')}
          value={term.fit}
          options={termFits.map((fit) => ({
            value: fit,
            label: text(`fit.${fit}.meaning`),
            icon: <FitIcon fit={fit} />,
          }))}
          onChange={(fit) => change({ fit })}
          disabled={readOnly}
        />
      )}
      <div className="term-definitions">
        <TermText editor={editor} term={term} field="definition" />
        {stage === undefined ? null : <StageMeaning stage={stage} />}
      </div>
      <FieldFindings
        editor={editor}
        findings={editor.findings.filter(({ termIds }) => termIds.includes(term.id))}
      />
      {readOnly ? null : (
        <Button look="quiet" icon={<Trash2 />} onClick={onRemove}>
          {text('terms.remove')}
        </Button>
      )}
    </section>
  )
}

function StageMeaning({ stage }: { readonly stage: Stage }) {
  const text = useText()
  return (
    <div className="term-stage-meaning">
      <span className="field-label">{text('terms.frameworkMeans', { stage: stage.name })}</span>
      <p dir="auto">{stage.definition || text('terms.noDefinition')}</p>
    </div>
  )
}

interface TermTextProps extends Pick<TermFormProps, 'editor' | 'term'> {
  readonly field: 'word' | 'source' | 'definition'
}

function TermText({ editor, term, field }: TermTextProps) {
  const text = useText()
  const Control = field === 'definition' ? DraftLines : DraftLine
  return (
    <Control
      key={`${term.id} ${field}`}
      editor={editor}
      field={`${term.id}.${field}`}
      label={text(`terms.${field}`)}
      value={term[field]}
      onWrite={(typing) =>
        editor.session.edit((library) =>
          typeTermText(library, editor.draft.id, term.id, field, typing),
        )
      }
      maxLength={field === 'definition' ? 2000 : 120}
    />
  )
}
