import { Plus } from 'lucide-react'
import { useState, type FormEvent } from 'react'
import type { Board } from '../canvas/board.ts'
import { useText } from '../messages/use-text.ts'
import { Button } from '../ui/button.tsx'
import { Popover } from '../ui/popover.tsx'
import { TextField } from '../ui/text-field.tsx'

/** On a phone: one button that adds a card. */
export function QuickAdd({ board }: { readonly board: Board }) {
  const text = useText()
  const [isOpen, setIsOpen] = useState(false)
  const [title, setTitle] = useState('')
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (title.trim() !== '') board.addTouchpoints([{ title: title.trim() }])
    setTitle('')
    setIsOpen(false)
  }
  return (
    <Popover
      side="top"
      align="center"
      label={text('map.add')}
      open={isOpen}
      onOpenChange={setIsOpen}
      trigger={
        <Button look="primary" icon={<Plus />}>
          {text('map.add')}
        </Button>
      }
    >
      <form className="quick-add" onSubmit={add}>
        <TextField
          label={text('map.add.label')}
          placeholder={text('map.add.placeholder')}
          value={title}
          onChange={setTitle}
          maxLength={200}
        />
        <Button look="primary" type="submit" disabled={title.trim() === ''}>
          {text('map.add')}
        </Button>
      </form>
    </Popover>
  )
}
