import './long-list.css'
import { useState, type ReactNode } from 'react'

export interface LongListProps {
  readonly label: string
  readonly count: number
  /** Of every row, in pixels. */
  readonly rowHeight: number
  /** At most so many rows stand in view; the others are scrolled to. */
  readonly rowsInView: number
  readonly renderRow: (at: number) => ReactNode
  readonly keyOf: (at: number) => string
}

/** Beyond the rows in view, so that the next one is there when Tab or the wheel reaches it. */
const spare = 6

/** A list of thousands of equal rows: only those near the view exist. */
export function LongList({ label, count, rowHeight, rowsInView, renderRow, keyOf }: LongListProps) {
  const [scrolled, setScrolled] = useState(0)
  const first = Math.max(0, Math.floor(scrolled / rowHeight) - spare)
  const last = Math.min(count, Math.floor(scrolled / rowHeight) + rowsInView + spare)
  const rows = Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index)
  return (
    <div
      className="long-list"
      style={{ maxHeight: rowsInView * rowHeight }}
      onScroll={(event) => setScrolled(event.currentTarget.scrollTop)}
    >
      <ul aria-label={label} style={{ height: count * rowHeight }}>
        {rows.map((at) => (
          <li
            key={keyOf(at)}
            aria-setsize={count}
            aria-posinset={at + 1}
            style={{ top: at * rowHeight, height: rowHeight }}
          >
            {renderRow(at)}
          </li>
        ))}
      </ul>
    </div>
  )
}
