import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { HistoryEntry } from '../../history/history-entry.ts'
import { useText } from '../../messages/use-text.ts'
import { useMoments, type Moments } from '../../ui/use-moments.ts'
import { useNow } from '../../ui/use-now.ts'
import { VersionLine } from './version-line.tsx'
import type { VersionVerbs } from './use-version-verbs.ts'

export interface TimelineProps {
  readonly entries: readonly HistoryEntry[]
  /** Id of the version that is looked at; null for the map as it is. */
  readonly shownId: string | null
  readonly isFacilitator: boolean
  readonly onLook: (entry: HistoryEntry | null) => void
  readonly onCompare: (entry: HistoryEntry) => void
  readonly verbs: VersionVerbs
}

const dayMs = 86_400_000

/** Versions by day, the newest first, with the map as it is on top. Arrow keys go from one to the next. */
export function Timeline(props: TimelineProps) {
  const { entries, shownId, isFacilitator, onLook, onCompare, verbs } = props
  const text = useText()
  const now = useNow()
  const { dayOf } = useMoments()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // reason: what led back to the map is gone, and the focus with it
    if (shownId === null) focusIfLost(list.current)
  }, [shownId])
  const step = (event: KeyboardEvent) => {
    const at = entries.findIndex(({ id }) => id === shownId)
    const next = stepFrom(event.key, at, entries.length)
    const isOnLine = event.target instanceof Element && event.target.matches('[data-version]')
    if (next === null || !isOnLine) return
    event.preventDefault()
    const entry = entries[next] ?? null
    if (entry?.id !== shownId) onLook(entry)
    list.current
      ?.querySelector<HTMLElement>(`[data-version="${CSS.escape(entry?.id ?? 'now')}"]`)
      ?.focus()
  }
  const dayName = (at: number) => {
    if (dayOf(at) === dayOf(now)) return text('history.today')
    return dayOf(at) === dayOf(now - dayMs) ? text('history.yesterday') : dayOf(at)
  }
  return (
    <div className="history-timeline" role="presentation" ref={list} onKeyDown={step}>
      <div className="history-version" data-shown={shownId === null || undefined}>
        <button
          type="button"
          className="history-version-look"
          data-version="now"
          aria-current={shownId === null || undefined}
          tabIndex={shownId === null ? 0 : -1}
          onClick={() => onLook(null)}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- reason: what opened the panel is a toggle that leads here
          autoFocus={shownId === null}
        >
          <span className="history-version-head">{text('history.now')}</span>
          <span className="history-version-facts">{text('history.now.text')}</span>
        </button>
      </div>
      {byDay(entries, dayOf).map((ofDay) => (
        <section key={ofDay[0].id} className="history-day">
          <h3 className="history-day-name">{dayName(ofDay[0].at)}</h3>
          <ul>
            {ofDay.map((entry) => (
              <li key={entry.id}>
                <VersionLine
                  entry={entry}
                  isShown={entry.id === shownId}
                  isFacilitator={isFacilitator}
                  onLook={() => onLook(entry)}
                  onCompare={() => onCompare(entry)}
                  onRename={(name) => verbs.rename(entry, name)}
                  onDelete={() => {
                    if (entry.id === shownId) onLook(null)
                    void verbs.remove(entry).then(() => focusIfLost(list.current))
                  }}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

/** Puts the focus where one begins, unless something has it. */
function focusIfLost(list: HTMLElement | null): void {
  if (document.activeElement !== document.body) return
  list?.querySelector<HTMLElement>('[data-version="now"]')?.focus()
}

/** @returns which entry comes next, −1 for the map as it is; null where the key means nothing */
function stepFrom(key: string, at: number, count: number): number | null {
  if (key === 'ArrowDown') return Math.min(at + 1, count - 1)
  if (key === 'ArrowUp') return Math.max(at - 1, -1)
  if (key === 'Home') return -1
  return key === 'End' ? count - 1 : null
}

type OfOneDay = readonly [HistoryEntry, ...HistoryEntry[]]

function byDay(entries: readonly HistoryEntry[], dayOf: Moments['dayOf']): readonly OfOneDay[] {
  const days: [HistoryEntry, ...HistoryEntry[]][] = []
  for (const entry of entries) {
    const last = days.at(-1)
    if (last !== undefined && dayOf(last[0].at) === dayOf(entry.at)) last.push(entry)
    else days.push([entry])
  }
  return days
}
