import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useText } from '../../messages/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'

export function AddPersona({ onAdd }: { readonly onAdd: (name: string) => void }) {
  const text = useText()
  const [name, setName] = useState('')
  const add = () => {
    if (name.trim() === '') return
    onAdd(name.trim())
    setName('')
  }
  return (
    <form
      className="personas-add"
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <TextField
        label={text('personas.newName')}
        value={name}
        onChange={setName}
        placeholder={text('personas.namePlaceholder')}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- reason: what opened the panel is gone, or is a toggle that leads here
        autoFocus
      />
      <Button type="submit" icon={<Plus />} disabled={name.trim() === ''}>
        {text('personas.add')}
      </Button>
    </form>
  )
}
