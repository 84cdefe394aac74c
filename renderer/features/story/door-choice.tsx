import { DoorOpen, Search } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { RecordId } from '../../../shared/document/record.ts'
import { foldText } from '../../../shared/map/fold-text.ts'
import { doorsOf } from '../../../shared/map/story/read-from-door.ts'
import type { Board } from '../../canvas/board.ts'
import { useText } from '../../messages/use-text.ts'
import type { MapSession } from '../../session/map-session.ts'
import { Button } from '../../ui/button.tsx'
import { LineButton } from '../../ui/line-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { usePart } from '../../ui/use-part.ts'
import { useReadable } from '../../ui/use-readable.ts'

export interface DoorChoiceProps {
  readonly board: Board
  readonly session: MapSession
  readonly onChoose: (door: RecordId) => void
}

/** Whoever looks for another one types more of its title. */
const mostShown = 40

/** Chooses the touchpoint by which somebody comes in. */
export function DoorChoice({ board, session, onChoose }: DoorChoiceProps) {
  const text = useText()
  const touchpoints = usePart(session.view, (view) => view.touchpoints)
  const links = usePart(session.view, (view) => view.links)
  const [query, setQuery] = useState('')
  const [only, ...others] = useReadable(board.selection)
  const selected = only?.kind === 'touchpoint' && others.length === 0 ? only : null
  const shown = useMemo(() => {
    const wanted = foldText(query.trim())
    const cards =
      wanted === ''
        ? doorsOf({ touchpoints, links })
        : touchpoints.filter(({ facts }) => foldText(facts.title).includes(wanted))
    const byId = new Map(cards.map((card) => [card.id, card]))
    return board.inReadingOrder(new Set(byId.keys())).flatMap((id) => byId.get(id) ?? [])
  }, [board, touchpoints, links, query])
  const isSearch = query.trim() !== ''
  return (
    <>
      <p className="story-note">{text('story.door.why')}</p>
      {selected === null || selected.facts.status === 'retired' ? null : (
        <Button look="primary" icon={<DoorOpen />} onClick={() => onChoose(selected.id)}>
          {text('story.door.selected', { title: selected.facts.title || text('board.untitled') })}
        </Button>
      )}
      <TextField
        type="search"
        label={text('story.door.search')}
        hideLabel
        placeholder={text('story.door.search')}
        icon={<Search />}
        value={query}
        onChange={setQuery}
      />
      <section className="story-section" aria-label={text('story.door.list')}>
        <h3 className="story-heading">
          {text(isSearch ? 'story.door.found' : 'story.door.entries', { count: shown.length })}
        </h3>
        <ul className="story-doors">
          {shown.slice(0, mostShown).map(({ id, facts }) => (
            <li key={id}>
              <LineButton icon={<DoorOpen aria-hidden />} onClick={() => onChoose(id)}>
                {facts.title || text('board.untitled')}
              </LineButton>
            </li>
          ))}
        </ul>
        {shown.length > mostShown ? (
          <p className="story-note">
            {text('story.door.more', { count: shown.length - mostShown })}
          </p>
        ) : null}
      </section>
    </>
  )
}
