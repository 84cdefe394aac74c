import { FileUp } from 'lucide-react'
import { useId, useRef, useState, type FormEvent } from 'react'
import { addTerms } from '../../../../shared/framework/library/edit-terms.ts'
import {
  readTermTable,
  termsFromTable,
  type ColumnChoice,
} from '../../../../shared/framework/terms/import-terms.ts'
import { useText } from '../../../messages/use-text.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { DraftEditor } from '../editor/draft-editor.ts'
import { ImportNotes } from './import-notes.tsx'
import { TablePreview } from './table-preview.tsx'

export interface ImportTermsDialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly editor: DraftEditor
  readonly sources: readonly string[]
}

/** Takes words out of a pasted table or a CSV file, once its columns are clear. */
export function ImportTermsDialog(props: ImportTermsDialogProps) {
  const text = useText()
  const formId = useId()
  return (
    <Dialog
      open={props.open}
      onOpenChange={props.onOpenChange}
      title={text('terms.import')}
      description={text('import.text')}
      size="wide"
      footer={
        <>
          <Button onClick={() => props.onOpenChange(false)}>{text('ui.cancel')}</Button>
          <Button look="primary" type="submit" form={formId}>
            {text('import.take')}
          </Button>
        </>
      }
    >
      <ImportForm {...props} id={formId} />
    </Dialog>
  )
}

function ImportForm({
  id,
  editor,
  sources,
  onOpenChange,
}: ImportTermsDialogProps & { readonly id: string }) {
  const text = useText()
  const listId = useId()
  const picker = useRef<HTMLInputElement>(null)
  const [pasted, setPasted] = useState('')
  const [chosen, setChosen] = useState<ColumnChoice | null>(null)
  const [source, setSource] = useState('')
  const [isRefused, setIsRefused] = useState(false)
  const { session, draft } = editor
  const read = readTermTable(pasted)
  const columns = chosen ?? read.columns
  const hasTable = read.table.rows.length > 0
  const needsWord = columns.word === undefined
  const needsSource = columns.source === undefined
  const isReady = hasTable && !needsWord && !(needsSource && source.trim() === '')
  const found = termsFromTable(read, columns, source.trim(), draft.framework)
  const take = (next: string) => {
    setPasted(next)
    setChosen(null)
    setIsRefused(false)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isReady || found.terms.length === 0) return setIsRefused(true)
    session.edit((library) => addTerms(library, draft.id, found.terms))
    onOpenChange(false)
  }
  return (
    <form id={id} className="import-terms" onSubmit={submit}>
      <TextArea
        label={text('import.table')}
        hint={text('import.table.hint')}
        placeholder={text('import.table.placeholder')}
        value={pasted}
        onChange={take}
        problem={isRefused && !hasTable ? text('import.empty') : null}
        maxLength={500_000}
        rows={4}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- reason: a dialog moves the focus into itself anyway
        autoFocus
      />
      <input
        ref={picker}
        type="file"
        accept=".csv,.tsv,.txt,text/csv,text/plain"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={text('import.file')}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          event.target.value = ''
          if (file !== undefined) void file.text().then(take)
        }}
      />
      <div>
        <Button icon={<FileUp />} onClick={() => picker.current?.click()}>
          {text('import.choose')}
        </Button>
      </div>
      {!hasTable ? null : (
        <>
          <TablePreview
            table={read.table}
            hasHead={read.hasHead}
            columns={columns}
            onChange={setChosen}
          />
          {needsWord ? (
            <p className={isRefused ? 'field-problem' : 'field-hint'} role="status">
              {text('import.askWord')}
            </p>
          ) : null}
          {needsSource ? (
            <>
              <TextField
                label={text('import.source')}
                hint={text('import.source.hint')}
                value={source}
                onChange={setSource}
                list={listId}
                problem={isRefused && source.trim() === '' ? text('import.source.missing') : null}
                maxLength={80}
              />
              <datalist id={listId}>
                {sources.map((each) => (
                  <option key={each} value={each} aria-label={each} />
                ))}
              </datalist>
            </>
          ) : null}
          {needsWord ? null : <ImportNotes found={found} />}
        </>
      )}
    </form>
  )
}
