import { useId, useState, type FormEvent } from 'react'
import type { Framework } from '../../../../shared/framework/framework.ts'
import {
  publishDraft,
  reasonsAgainst,
} from '../../../../shared/framework/library/edit-publishing.ts'
import { useText } from '../../../messages/use-text.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { useFindingWords } from '../findings/use-finding-words.ts'
import { ChangeList } from './change-list.tsx'
import type { DraftEditor } from './draft-editor.ts'

export interface PublishDialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly editor: DraftEditor
  readonly onPublished: (framework: Framework) => void
}

/** The last look at a draft before it is frozen as a version. */
export function PublishDialog(props: PublishDialogProps) {
  const { open, onOpenChange, editor } = props
  const text = useText()
  const formId = useId()
  const { version, name } = editor.draft.framework
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={text('publish.title', { name: name || text('library.unnamed'), version })}
      description={text('publish.text')}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{text('ui.cancel')}</Button>
          <Button look="primary" type="submit" form={formId}>
            {text('editor.publish', { version })}
          </Button>
        </>
      }
    >
      <PublishForm {...props} id={formId} />
    </Dialog>
  )
}

function PublishForm({ id, editor, onPublished }: PublishDialogProps & { readonly id: string }) {
  const text = useText()
  const words = useFindingWords()
  const { session, draft, base, findings, overruled } = editor
  const [note, setNote] = useState('')
  const [isRefused, setIsRefused] = useState(false)
  const reasons = reasonsAgainst({ ...draft.framework, notes: note })
  const blocking = reasons.filter((reason) => reason !== 'no-note')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const publishedAt = new Date().toISOString().slice(0, 10)
    const result = session.edit((library) => publishDraft(library, draft.id, { note, publishedAt }))
    if (result?.status === 'published') onPublished(result.framework)
    else setIsRefused(true)
  }
  return (
    <form id={id} className="publish" onSubmit={submit}>
      <TextArea
        label={text('publish.note')}
        hint={text('publish.note.hint')}
        placeholder={text('publish.note.placeholder')}
        value={note}
        onChange={setNote}
        problem={isRefused && reasons.includes('no-note') ? text('publish.refused.no-note') : null}
        maxLength={2000}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- reason: a dialog moves the focus into itself anyway
        autoFocus
      />
      {blocking.length === 0 ? null : (
        <ul className="publish-refused" role="alert">
          {blocking.map((reason) => (
            <li key={reason}>{text(`publish.refused.${reason}`)}</li>
          ))}
        </ul>
      )}
      <section aria-labelledby={`${id}-changes`}>
        <h3 className="publish-heading" id={`${id}-changes`}>
          {base === null
            ? text('publish.first')
            : text('publish.changes', { version: base.version })}
        </h3>
        {base === null ? (
          <p className="publish-words">
            {text('publish.first.text', { count: draft.framework.stages.length })}
          </p>
        ) : (
          <ChangeList before={base} after={draft.framework} />
        )}
      </section>
      <section aria-labelledby={`${id}-findings`}>
        <h3 className="publish-heading" id={`${id}-findings`}>
          {text('publish.findings', { count: findings.length })}
        </h3>
        {findings.length === 0 ? null : (
          <>
            <p className="publish-words">{text('publish.findings.text')}</p>
            <ul className="publish-list">
              {findings.map((finding) => (
                <li key={finding.id}>{words.what(finding)}</li>
              ))}
            </ul>
          </>
        )}
        {overruled.length === 0 ? null : (
          <p className="publish-words">{text('publish.overruled', { count: overruled.length })}</p>
        )}
      </section>
    </form>
  )
}
