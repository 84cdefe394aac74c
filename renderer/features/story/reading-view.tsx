import { ArrowLeft, ChevronDown, ChevronUp } from 'lucide-react'
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { RecordId } from '../../../shared/document/record.ts'
import { readFromDoor } from '../../../shared/map/story/read-from-door.ts'
import type { Board } from '../../canvas/board.ts'
import { useText } from '../../messages/use-text.ts'
import type { MapSession } from '../../session/map-session.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { usePart } from '../../ui/use-part.ts'
import { ReadingLine } from './reading-line.tsx'

export interface ReadingViewProps {
  readonly board: Board
  readonly session: MapSession
  readonly door: RecordId
  readonly onLeave: () => void
}

/** Steps before and after the one being read that are there to be scrolled to. */
const around = 100

/** The messages from a door on, in the order in which the links lead; the one being read is shown on the board. */
export function ReadingView({ board, session, door, onLeave }: ReadingViewProps) {
  const text = useText()
  const touchpoints = usePart(session.view, (view) => view.touchpoints)
  const links = usePart(session.view, (view) => view.links)
  const ranks = useMemo(
    () => ranksOf(board, new Set(links.map(({ toId }) => toId))),
    [board, links],
  )
  const steps = useMemo(() => {
    const rankOf = (id: RecordId) => ranks.get(id) ?? 0
    return readFromDoor({ touchpoints, links }, door, (a, b) => rankOf(a) - rankOf(b))
  }, [touchpoints, links, door, ranks])
  const [wanted, setWanted] = useState(0)
  const list = useRef<HTMLOListElement>(null)
  const at = Math.min(wanted, Math.max(0, steps.length - 1))
  const go = (next: number) => {
    const step = steps[next]
    if (step === undefined) return
    setWanted(next)
    board.show(step.card.id)
  }
  useEffect(() => {
    board.show(door)
    focusStep(list.current, 0)
  }, [board, door])
  const onKeyDown = (event: KeyboardEvent) => {
    const next = stepByKey(event.key, at, steps.length)
    if (next === null || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    go(next)
    focusStep(list.current, next)
  }
  const first = Math.max(0, at - around)
  if (steps.length === 0) {
    return (
      <>
        <p className="story-note">{text('story.reading.gone')}</p>
        <Button icon={<ArrowLeft />} onClick={onLeave}>
          {text('story.reading.leave')}
        </Button>
      </>
    )
  }
  return (
    <div className="story-reading" role="presentation" onKeyDown={onKeyDown}>
      <div className="story-reading-head">
        <IconButton label={text('story.reading.leave')} icon={<ArrowLeft />} onClick={onLeave} />
        <p className="story-reading-place" role="status">
          {text('story.reading.place', { at: at + 1, count: steps.length })}
        </p>
        <IconButton
          label={text('story.reading.previous')}
          keys="↑"
          icon={<ChevronUp />}
          disabled={at === 0}
          onClick={() => go(at - 1)}
        />
        <IconButton
          label={text('story.reading.next')}
          keys="↓"
          icon={<ChevronDown />}
          disabled={at >= steps.length - 1}
          onClick={() => go(at + 1)}
        />
      </div>
      <ol ref={list} className="story-steps" aria-label={text('story.reading.list')}>
        {steps.slice(first, at + around).map((step, offset) => (
          <ReadingLine
            key={`${step.link?.id ?? ''} ${step.card.id}`}
            step={step}
            place={first + offset}
            isCurrent={first + offset === at}
            onGo={() => go(first + offset)}
          />
        ))}
      </ol>
    </div>
  )
}

/** Where each card stands among the others, as the board reads. */
function ranksOf(board: Board, ids: ReadonlySet<RecordId>): ReadonlyMap<RecordId, number> {
  return new Map(board.inReadingOrder(ids).map((id, rank) => [id, rank]))
}

function stepByKey(key: string, at: number, count: number): number | null {
  if (key === 'ArrowDown') return Math.min(count - 1, at + 1)
  if (key === 'ArrowUp') return Math.max(0, at - 1)
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : null
}

/** The step may only come with the next drawing, so it is looked for by its place. */
function focusStep(list: HTMLOListElement | null, place: number): void {
  requestAnimationFrame(() => {
    list?.querySelector<HTMLElement>(`[data-place="${place}"]`)?.focus()
  })
}
