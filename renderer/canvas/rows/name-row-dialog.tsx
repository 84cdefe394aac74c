import { useId, useState, type FormEvent } from 'react'
import type { Row } from '../../../shared/map/row.ts'
import { useText } from '../../messages/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'

export interface NameRowDialogProps {
  readonly row: Row
  readonly onClose: () => void
  readonly onRename: (name: string) => void
}

export function NameRowDialog({ row, onClose, onRename }: NameRowDialogProps) {
  const text = useText()
  const formId = useId()
  const [name, setName] = useState(row.name)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onRename(name.trim())
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={text('rows.renameTitle')}
      size="narrow"
      footer={
        <>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
          <Button look="primary" type="submit" form={formId}>
            {text('rows.saveName')}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit}>
        <TextField
          label={text('rows.name')}
          hint={text('rows.nameHint')}
          placeholder={text(`rowKind.${row.kind}`)}
          value={name}
          onChange={setName}
          onFocus={(event) => event.target.select()}
          maxLength={200}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- reason: a dialog moves the focus into itself anyway
          autoFocus
        />
      </form>
    </Dialog>
  )
}
