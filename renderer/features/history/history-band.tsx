import './history.css'
import { GitCompareArrows, History, TriangleAlert, Undo2, X } from 'lucide-react'
import type { HistoryEntry } from '../../history/history-entry.ts'
import type { DeskState, Side } from '../../history/history-desk.ts'
import { useText, type Text } from '../../messages/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { useMoments, type Moments } from '../../ui/use-moments.ts'
import { Segmented } from '../../ui/segmented.tsx'

export interface HistoryBandProps {
  readonly state: DeskState
  /** Whether this window may change what others made. */
  readonly canRestore: boolean
  readonly onRestore: () => void
  readonly onCompare: () => void
  readonly onSide: (side: Side) => void
  readonly onBack: () => void
}

/** Over a board that shows how the map was: says so all the time, and what can be done. */
export function HistoryBand(props: HistoryBandProps) {
  const { state, canRestore, onRestore, onCompare, onSide, onBack } = props
  const { looking, status } = state
  const text = useText()
  const moments = useMoments()
  const isShown = status === 'shown'
  return (
    <section
      className="history-band"
      data-past={state.isPast || undefined}
      aria-label={text('history.band')}
    >
      {isShown || status === 'reading' ? <History aria-hidden /> : <TriangleAlert aria-hidden />}
      <p className="history-band-words" role="status">
        {wordsOf(state, text, moments)}
      </p>
      {isShown && looking.kind === 'comparison' ? (
        <Segmented
          label={text('history.comparison.side')}
          hideLabel
          value={looking.side}
          options={(['earlier', 'later'] as const).map((value) => ({
            value,
            label: text(`history.comparison.side.${value}`),
          }))}
          onChange={onSide}
        />
      ) : null}
      {isShown && looking.kind === 'version' ? (
        <>
          {canRestore ? (
            <Button icon={<Undo2 />} onClick={onRestore}>
              {text('history.restore')}
            </Button>
          ) : null}
          <Button icon={<GitCompareArrows />} onClick={onCompare}>
            {text('history.compare')}
          </Button>
        </>
      ) : null}
      <Button look="primary" icon={<X />} onClick={onBack}>
        {text('history.back')}
      </Button>
    </section>
  )
}

function wordsOf({ looking, status }: DeskState, text: Text, { momentOf }: Moments) {
  if (status === 'reading') return text('history.reading')
  if (status !== 'shown') {
    return `${text(`problem.${status}.happened`)} ${text(`problem.${status}.todo`)}`
  }
  if (looking.kind === 'now') return text('history.now.text')
  if (looking.kind === 'version') {
    const { name, at } = looking.entry
    return (
      <>
        <strong>
          {text(name === '' ? 'history.lookingAt' : 'history.lookingAt.named', {
            name,
            when: momentOf(at),
          })}
        </strong>{' '}
        <span className="history-band-note">{text('history.readOnly')}</span>
      </>
    )
  }
  const nameOf = ({ at, name }: HistoryEntry) =>
    name === '' ? momentOf(at) : text('history.named', { name, when: momentOf(at) })
  const shown = looking.side === 'earlier' ? looking.earlier : looking.later
  return (
    <strong>
      {shown === null
        ? text('history.comparison.showsNow')
        : text('history.comparison.shows', { when: nameOf(shown) })}
    </strong>
  )
}
