import './find.css'
import { ChevronDown, ChevronUp, Search, X } from 'lucide-react'
import { useRef, type KeyboardEvent } from 'react'
import type { Board } from '../../canvas/board.ts'
import { useText } from '../../messages/use-text.ts'
import type { MapSession } from '../../session/map-session.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useFindKey } from '../../ui/use-find-key.ts'
import { useFound, type Found, type PlaceElsewhere } from './use-found.ts'

export interface FindBarProps {
  readonly session: MapSession
  readonly board: Board
  /** Shows what is no card; null: the board shows what was found. */
  readonly onElsewhere: (place: PlaceElsewhere | null) => void
  readonly onClose: () => void
}

/** Looks for all text that people wrote on the map, and walks from place to place. */
export function FindBar({ session, board, onElsewhere, onClose }: FindBarProps) {
  const text = useText()
  const bar = useRef<HTMLDivElement>(null)
  const found = useFound(session, board, onElsewhere)
  useFindKey(() => bar.current?.querySelector('input')?.select())
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose()
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      if (!event.nativeEvent.isComposing) found.walk(event.shiftKey ? -1 : 1)
    } else return
    event.preventDefault()
  }
  return (
    <search aria-label={text('find.title')}>
      <div ref={bar} className="find" role="presentation" onKeyDown={onKeyDown}>
        <TextField
          label={text('find.field')}
          hideLabel
          type="search"
          icon={<Search />}
          value={found.query}
          onChange={found.look}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- reason: whoever asks for the bar is about to type in it
          autoFocus
        />
        <Count found={found} />
        <IconButton
          label={text('find.previous')}
          keys="Shift+Enter"
          icon={<ChevronUp />}
          disabled={found.count === 0}
          onClick={() => found.walk(-1)}
        />
        <IconButton
          label={text('find.next')}
          keys="Enter"
          icon={<ChevronDown />}
          disabled={found.count === 0}
          onClick={() => found.walk(1)}
        />
        <IconButton label={text('find.close')} keys="Esc" icon={<X />} onClick={onClose} />
      </div>
    </search>
  )
}

function Count({ found }: { readonly found: Found }) {
  const text = useText()
  const { query, at, count } = found
  const words = () => {
    if (query.trim() === '') return null
    if (count === 0) return text('find.nothing')
    return at === null
      ? text('find.places', { count })
      : text('find.place', { place: at + 1, count })
  }
  return (
    <span className="find-count" role="status">
      {words()}
    </span>
  )
}
