import { ArrowLeft } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useIntl } from 'react-intl'
import type { CatalogueEntry } from '../../../shared/map/catalogue/catalogue.ts'
import {
  changeWays,
  countChanges,
  thingKinds,
  type Change,
} from '../../../shared/map/compare/change.ts'
import type { MapView } from '../../../shared/map/read-map.ts'
import type { HistoryEntry } from '../../history/history-entry.ts'
import { changeIcons } from '../../icons/change-icons.tsx'
import { useText } from '../../messages/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { useMoments } from '../../ui/use-moments.ts'
import { Select } from '../../ui/select.tsx'
import { ChangeLine } from './change-line.tsx'
import { changeWords, type ChangeWords } from './change-words.ts'

export interface ComparisonViewProps {
  readonly entries: readonly HistoryEntry[]
  readonly earlier: HistoryEntry
  /** Null: the map as it is now. */
  readonly later: HistoryEntry | null
  readonly onCompare: (earlier: HistoryEntry, later: HistoryEntry | null) => void
  readonly onBack: () => void
  /** Null until both are read. */
  readonly compared: Compared | null
}

export interface Compared {
  readonly views: readonly [earlier: MapView, later: MapView]
  readonly changes: readonly Change[]
  readonly entries: readonly CatalogueEntry[]
  readonly namesOf: (change: Change) => readonly string[]
  /** Null where no board shows it. */
  readonly showOf: (change: Change) => (() => void) | null
}

const now = 'now'

/** What two states of the map differ by, kind by kind. */
export function ComparisonView(props: ComparisonViewProps) {
  const { entries, earlier, later, onCompare, onBack, compared } = props
  const text = useText()
  const { momentOf } = useMoments()
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const nameOf = ({ at, name }: HistoryEntry) =>
    name === '' ? momentOf(at) : text('history.named', { name, when: momentOf(at) })
  const options = entries.map((entry) => ({ value: entry.id, label: nameOf(entry) }))
  return (
    <>
      <Button
        look="quiet"
        icon={<ArrowLeft />}
        onClick={onBack}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- reason: what led here is gone, and the focus with it
        autoFocus
      >
        {text('history.comparison.toList')}
      </Button>
      <Select
        label={text('history.comparison.earlier')}
        value={earlier.id}
        options={options}
        onChange={(id) => onCompare(byId.get(id) ?? earlier, later)}
      />
      <Select
        label={text('history.comparison.later')}
        value={later?.id ?? now}
        options={[{ value: now, label: text('history.now.text') }, ...options]}
        onChange={(id) => onCompare(earlier, byId.get(id) ?? null)}
      />
      {compared === null ? null : <ChangeGroups compared={compared} />}
    </>
  )
}

function ChangeGroups({ compared }: { readonly compared: Compared }) {
  const { views, changes, entries } = compared
  const text = useText()
  const { locale } = useIntl()
  const words = useMemo(
    () => changeWords(text, views, entries, locale),
    [text, views, entries, locale],
  )
  const counts = countChanges(changes)
  if (changes.length === 0) return <p className="history-note">{text('history.comparison.same')}</p>
  return (
    <section className="history-changes" aria-label={text('history.comparison.changes')}>
      <ul className="history-counts">
        {changeWays.map((way) =>
          counts[way] === 0 ? null : (
            <li key={way} className="history-count" data-way={way}>
              {changeIcons[way]}
              {text(`history.count.${way}`, { count: counts[way] })}
            </li>
          ),
        )}
      </ul>
      {thingKinds.map((kind) => {
        const ofKind = changes.filter((change) => change.kind === kind)
        return ofKind.length === 0 ? null : (
          <section key={kind}>
            <h3 className="history-kind">
              {text(`history.kinds.${kind}`)}
              <span className="history-kind-count">{ofKind.length}</span>
            </h3>
            <ChangeLines changes={ofKind} words={words} compared={compared} />
          </section>
        )
      })}
    </section>
  )
}

/** More of one kind are shown when somebody asks for them. */
const shownAtOnce = 60

interface ChangeLinesProps {
  readonly changes: readonly Change[]
  readonly words: ChangeWords
  readonly compared: Compared
}

function ChangeLines({ changes, words, compared: { namesOf, showOf } }: ChangeLinesProps) {
  const text = useText()
  const [count, setCount] = useState(shownAtOnce)
  return (
    <>
      <ul className="history-change-list">
        {changes.slice(0, count).map((change) => (
          <ChangeLine
            key={change.id}
            change={change}
            words={words}
            names={namesOf(change)}
            onShow={showOf(change)}
          />
        ))}
      </ul>
      {changes.length > count ? (
        <Button onClick={() => setCount(count + 10 * shownAtOnce)}>
          {text('history.comparison.more', { count: changes.length - count })}
        </Button>
      ) : null}
    </>
  )
}
