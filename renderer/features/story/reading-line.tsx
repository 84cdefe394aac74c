import { CornerDownRight, CornerUpLeft, Merge } from 'lucide-react'
import type { ReadingStep } from '../../../shared/map/story/read-from-door.ts'
import { useText, type Text } from '../../messages/use-text.ts'
import { classNames } from '../../ui/class-names.ts'

export interface ReadingLineProps {
  readonly step: ReadingStep
  /** In the whole reading, from 0. */
  readonly place: number
  readonly isCurrent: boolean
  readonly onGo: () => void
}

/** Further in than this nothing could be read any more. */
const deepest = 4

/** One touchpoint of a reading with what it says, or where its path goes back to. */
export function ReadingLine({ step, place, isCurrent, onGo }: ReadingLineProps) {
  const text = useText()
  const { kind, card, depth } = step
  const way = wayTo(text, step)
  const title = card.facts.title || text('board.untitled')
  const message = card.facts.message.trim()
  return (
    <li style={{ marginInlineStart: `calc(${Math.min(depth, deepest)} * var(--space-12))` }}>
      <button
        type="button"
        className="story-step"
        data-place={place}
        aria-current={isCurrent ? 'step' : undefined}
        tabIndex={isCurrent ? 0 : -1}
        onClick={onGo}
      >
        {way === '' ? null : (
          <span className="story-step-way">
            {step.branch === null ? null : <CornerDownRight aria-hidden />}
            {way}
          </span>
        )}
        {kind === 'read' ? (
          <>
            <span className="story-step-title" dir="auto">
              {title}
            </span>
            <span
              className={classNames('story-step-message', message === '' && 'story-step-silent')}
              dir="auto"
            >
              {message === '' ? text('story.reading.silent') : message}
            </span>
          </>
        ) : (
          <span className="story-step-back">
            {kind === 'back' ? <CornerUpLeft aria-hidden /> : <Merge aria-hidden />}
            {text(`story.reading.${kind}`, { title })}
          </span>
        )}
      </button>
    </li>
  )
}

/** How somebody comes here: which of several ways, and what happened before. */
function wayTo(text: Text, { link, branch }: ReadingStep): string {
  if (link === null) return text('story.reading.door')
  const parts = [
    branch === null ? '' : text('story.reading.branch', { at: branch.at, of: branch.of }),
    link.kind === 'next-step' ? '' : text(`linkKind.${link.kind}`),
    link.outcome === null ? '' : text(`outcome.${link.outcome}`),
  ]
  return parts.filter((part) => part !== '').join(' · ')
}
