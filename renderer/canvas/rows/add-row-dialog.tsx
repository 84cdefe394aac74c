import { useId, useState, type FormEvent } from 'react'
import { useValue } from 'tldraw'
import { mostRows, rowKinds, type RowKind } from '../../../shared/map/row.ts'
import { useText } from '../../messages/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useBoardContext } from '../board-context.ts'

export interface AddRowDialogProps {
  readonly onClose: () => void
  readonly onAdd: (kind: RowKind, name: string) => void
}

/** Chooses the kind of a new row; begins with one that the map does not have yet. */
export function AddRowDialog({ onClose, onAdd }: AddRowDialogProps) {
  const { lanes } = useBoardContext()
  const text = useText()
  const formId = useId()
  const rows = useValue('all rows', () => lanes.allRows.get(), [lanes])
  const [kind, setKind] = useState<RowKind>(
    () => rowKinds.find((each) => rows.every((row) => row.kind !== each)) ?? 'own',
  )
  const [name, setName] = useState('')
  const isFull = rows.length >= mostRows
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isFull) onAdd(kind, name.trim())
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={text('rows.add')}
      {...(isFull ? { description: text('rows.full', { most: mostRows }) } : {})}
      size="narrow"
      footer={
        <>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
          <Button look="primary" type="submit" form={formId} disabled={isFull}>
            {text('rows.add')}
          </Button>
        </>
      }
    >
      <form id={formId} className="row-form" onSubmit={submit}>
        <Select
          label={text('rows.kind')}
          value={kind}
          options={rowKinds.map((value) => ({ value, label: text(`rowKind.${value}`) }))}
          onChange={setKind}
          hint={text(`rows.about.${kind}`)}
        />
        <TextField
          label={text('rows.name')}
          hint={text(kind === 'own' ? 'rows.nameOwnHint' : 'rows.nameHint')}
          placeholder={text(`rowKind.${kind}`)}
          value={name}
          onChange={setName}
          maxLength={200}
        />
      </form>
    </Dialog>
  )
}
