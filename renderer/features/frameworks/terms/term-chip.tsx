import type { PointerEvent } from 'react'
import type { Term } from '../../../../shared/framework/term.ts'
import { useText } from '../../../messages/use-text.ts'
import { classNames } from '../../../ui/class-names.ts'
import { FitIcon } from './fit-icon.tsx'

export interface TermChipProps {
  readonly term: Term
  readonly isChosen: boolean
  readonly isDragged: boolean
  readonly onPress: (event: PointerEvent) => void
  readonly onClick: () => void
}

/** A word: press to see and change it, drag it to the stage that it means. */
export function TermChip({ term, isChosen, isDragged, onPress, onClick }: TermChipProps) {
  const text = useText()
  const word = term.word === '' ? text('terms.unnamed') : term.word
  return (
    <button
      type="button"
      className={classNames(
        'term-chip',
        term.fit === 'clash' && 'term-chip-clash',
        isDragged && 'term-chip-dragged',
      )}
      aria-pressed={isChosen}
      aria-label={
        term.stageId === null
          ? text('terms.wordOf', { word, source: term.source })
          : text('terms.wordFits', { word, source: term.source, fit: text(`fit.${term.fit}`) })
      }
      title={term.definition}
      onPointerDown={onPress}
      onClick={onClick}
    >
      {term.stageId === null ? null : <FitIcon fit={term.fit} />}
      <span dir="auto">{word}</span>
    </button>
  )
}
