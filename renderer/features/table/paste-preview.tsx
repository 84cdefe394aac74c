import type { ReactNode } from 'react'
import { columnKeys } from '../../../shared/map/table/column.ts'
import {
  titleOfCard,
  type CardChange,
  type NewCard,
  type PastePlan,
  type RejectedLine,
} from '../../../shared/map/table/plan-paste.ts'
import { useText } from '../../messages/use-text.ts'
import { problemWords } from './problem-words.ts'

export interface PastePreviewProps {
  readonly plan: PastePlan
  readonly unknownHeadings: readonly string[]
}

/** What would be rejected, changed and made, in this order. */
export function PastePreview({ plan, unknownHeadings }: PastePreviewProps) {
  const text = useText()
  const { newCards, changes, unchanged, rejected, newMembers } = plan
  return (
    <div className="table-paste">
      <p className="table-paste-summary" role="status">
        {text('table.pasteSummary', {
          created: newCards.length,
          changed: changes.length,
          unchanged,
          rejected: rejected.length,
        })}
      </p>
      {unknownHeadings.length === 0 ? null : (
        <p>{text('table.pasteUnknown', { names: unknownHeadings.join(', ') })}</p>
      )}
      {(['personas', 'needs', 'pillars'] as const).map((column) => {
        const names = newMembers.filter((each) => each.column === column).map(({ name }) => name)
        if (names.length === 0) return null
        return (
          <p key={column}>{text(`table.pasteMembers.${column}`, { names: names.join(', ') })}</p>
        )
      })}
      <PasteList title={text('table.pasteRejected')} entries={rejected} isOpen>
        {(each) => <Rejected key={each.line.number} rejected={each} />}
      </PasteList>
      <PasteList title={text('table.pasteChanged')} entries={changes} isOpen>
        {(each) => <Changed key={each.card.id} change={each} />}
      </PasteList>
      <PasteList title={text('table.pasteNew')} entries={newCards} isOpen={false}>
        {(each) => <New key={each.line.number} card={each} />}
      </PasteList>
    </div>
  )
}

/** More than these nobody reads one by one. */
const mostShown = 200

interface PasteListProps<T> {
  readonly title: string
  readonly entries: readonly T[]
  readonly isOpen: boolean
  readonly children: (entry: T) => ReactNode
}

function PasteList<T>({ title, entries, isOpen, children }: PasteListProps<T>) {
  const text = useText()
  if (entries.length === 0) return null
  return (
    <details className="table-paste-part" open={isOpen}>
      <summary>
        {title} <span className="table-paste-n">{entries.length}</span>
      </summary>
      <ul>{entries.slice(0, mostShown).map(children)}</ul>
      {entries.length <= mostShown ? null : (
        <p>{text('table.pasteMore', { count: entries.length - mostShown })}</p>
      )}
    </details>
  )
}

function Rejected({ rejected: { line, reasons } }: { readonly rejected: RejectedLine }) {
  const text = useText()
  const said = columnKeys.map((column) => line.cells[column] ?? '').find((cell) => cell !== '')
  return (
    <li>
      <strong>{text('table.pasteLine', { number: line.number })}</strong>{' '}
      <bdi className="table-paste-title">{said ?? line.id ?? ''}</bdi>
      <ul className="table-paste-reasons">
        {reasons.map(({ column, problem }) => (
          <li key={`${column} ${problem.code}`}>
            {column === null
              ? problemWords(text, problem)
              : text('table.problemIn', {
                  column: text(`table.column.${column}`),
                  problem: problemWords(text, problem),
                })}
          </li>
        ))}
      </ul>
    </li>
  )
}

function Changed({ change: { card, cells } }: { readonly change: CardChange }) {
  const text = useText()
  const orEmpty = (said: string) => (said === '' ? text('table.pasteEmpty') : said)
  return (
    <li>
      <bdi className="table-paste-title">{titleOfCard(card) || text('board.untitled')}</bdi>
      <ul className="table-paste-reasons">
        {cells.map(({ column, before, after }) => (
          <li key={column}>
            {text('table.problemIn', {
              column: text(`table.column.${column}`),
              problem: text('table.pasteChange', {
                before: orEmpty(before),
                after: orEmpty(after),
              }),
            })}
          </li>
        ))}
      </ul>
    </li>
  )
}

function New({ card: { line } }: { readonly card: NewCard }) {
  const text = useText()
  const { title = '', stage = '', row = '' } = line.cells
  return (
    <li>
      <bdi className="table-paste-title">{title === '' ? text('board.untitled') : title}</bdi>{' '}
      <bdi className="table-paste-place">
        {[stage, row].filter((each) => each !== '').join(', ')}
      </bdi>
    </li>
  )
}
