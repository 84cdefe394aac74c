import { useText } from '../../../messages/use-text.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'

export interface ImageDialogProps {
  readonly name: string
  readonly address: string
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly onSave: () => void
}

/** An image as large as there is room for. */
export function ImageDialog({ name, address, isOpen, onOpenChange, onSave }: ImageDialogProps) {
  const text = useText()
  return (
    <Dialog
      open={isOpen}
      onOpenChange={onOpenChange}
      title={name}
      size="wide"
      footer={
        <Button aria-label={text('attachments.download', { name })} onClick={onSave}>
          {text('attachments.save')}
        </Button>
      }
    >
      <img className="attachment-image" src={address} alt={name} />
    </Dialog>
  )
}
