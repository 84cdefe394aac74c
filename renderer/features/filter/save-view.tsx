import { BookmarkPlus } from 'lucide-react'
import { useState } from 'react'
import { addView } from '../../../shared/map/edit-views.ts'
import type { Board } from '../../canvas/board.ts'
import { useText } from '../../messages/use-text.ts'
import type { MapSession } from '../../session/map-session.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'

export interface SaveViewProps {
  readonly session: MapSession
  readonly board: Board
}

/** Saves what is filtered now under a name, and where somebody wants that, what is in sight. */
export function SaveView({ session, board }: SaveViewProps) {
  const text = useText()
  const [isOpen, setIsOpen] = useState(false)
  const [name, setName] = useState('')
  const [withSight, setWithSight] = useState(false)
  const save = () => {
    const filter = session.filter.get()
    const sight = withSight ? board.sight() : null
    session.edit((map) => addView(map, { name: name.trim(), filter, sight }))
    setName('')
    setIsOpen(false)
  }
  if (!isOpen) {
    return (
      <Button icon={<BookmarkPlus />} onClick={() => setIsOpen(true)}>
        {text('filter.view.saveThis')}
      </Button>
    )
  }
  return (
    <form
      className="filter-save"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') save()
      }}
    >
      <TextField
        label={text('filter.view.newName')}
        placeholder={text('filter.view.placeholder')}
        value={name}
        onChange={setName}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.preventDefault()
          setIsOpen(false)
        }}
        maxLength={120}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- reason: the person just asked to type here
        autoFocus
      />
      <label className="filter-check">
        <input
          type="checkbox"
          checked={withSight}
          onChange={(event) => setWithSight(event.target.checked)}
        />
        {text('filter.view.withSight')}
      </label>
      <div className="filter-save-actions">
        <Button onClick={() => setIsOpen(false)}>{text('ui.cancel')}</Button>
        <Button look="primary" type="submit" disabled={name.trim() === ''}>
          {text('filter.view.save')}
        </Button>
      </div>
    </form>
  )
}
