import { ArrowRight } from 'lucide-react'
import { waysOf, type Change, type FieldChange } from '../../../shared/map/compare/change.ts'
import { changeIcons } from '../../icons/change-icons.tsx'
import { useText } from '../../messages/use-text.ts'
import type { ChangeWords } from './change-words.ts'

export interface ChangeLineProps {
  readonly change: Change
  readonly words: ChangeWords
  /** Who made it; empty where nobody knows. */
  readonly names: readonly string[]
  /** Null where no board shows it. */
  readonly onShow: (() => void) | null
}

/** One thing that differs: how, where, what it said and says, and who made it so. */
export function ChangeLine({ change, words, names, onShow }: ChangeLineProps) {
  const text = useText()
  const ways = waysOf(change)
  const title = words.titleOf(change)
  const { move, home } = change
  const face = (
    <>
      {ways.map((way) => (
        <span key={way} className="history-way" data-way={way}>
          {changeIcons[way]}
          <span className="visually-hidden">{text(`history.way.${way}`)}</span>
        </span>
      ))}
      <bdi className="history-change-title">{title}</bdi>
    </>
  )
  return (
    <li className="history-change">
      {onShow === null ? (
        <p className="history-change-face">{face}</p>
      ) : (
        <button type="button" className="history-change-face history-change-show" onClick={onShow}>
          {face}
        </button>
      )}
      <div className="history-change-facts">
        {move !== null ? (
          <p>{sentenceOfMove(move)}</p>
        ) : change.how !== 'changed' && home !== null ? (
          <p>{text('history.stood', { place: words.placeOf(home) })}</p>
        ) : null}
        {change.fields.length === 0 ? null : (
          <dl>
            {change.fields.map((field) => (
              <FieldLine key={field.field} change={change} field={field} words={words} />
            ))}
          </dl>
        )}
        <p className="history-change-by">
          {names.length === 0
            ? text('history.byNobody')
            : text('history.by', { names: new Intl.ListFormat(words.locale).format(names) })}
        </p>
      </div>
    </li>
  )

  function sentenceOfMove({ from, to }: NonNullable<Change['move']>): string {
    const [was, is] = [words.placeOf(from), words.placeOf(to)]
    if (was === is) return text('history.moveWithin', { place: is })
    return text('history.move', { from: was, to: is })
  }
}

interface FieldLineProps {
  readonly change: Change
  readonly field: FieldChange
  readonly words: ChangeWords
}

function FieldLine({ change, field: { field, before, after }, words }: FieldLineProps) {
  const [was, is] = [before, after].map((value) => words.sayOf(change, field, value))
  return (
    <div className="history-field">
      <dt>{words.fieldOf(change, field)}</dt>
      {was === null || is === null ? null : (
        <dd>
          <del dir="auto">{was}</del>
          <ArrowRight aria-hidden />
          <ins dir="auto">{is}</ins>
        </dd>
      )}
    </div>
  )
}
