import { useId, useState, type FormEvent } from 'react'
import { useText } from '../../messages/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'

export interface RenameDialogProps {
  /** The name it has now. */
  readonly title: string
  readonly onClose: () => void
  readonly onRename: (title: string) => void
}

export function RenameDialog({ title, onClose, onRename }: RenameDialogProps) {
  const text = useText()
  const formId = useId()
  const [next, setNext] = useState(title)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onRename(next.trim() === '' ? title : next.trim())
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={text('home.rename.title')}
      size="narrow"
      footer={
        <>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
          <Button look="primary" type="submit" form={formId}>
            {text('home.rename.save')}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit}>
        <TextField
          label={text('home.rename.label')}
          value={next}
          onChange={setNext}
          onFocus={(event) => event.target.select()}
          maxLength={200}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- reason: a dialog moves the focus into itself anyway
          autoFocus
        />
      </form>
    </Dialog>
  )
}
