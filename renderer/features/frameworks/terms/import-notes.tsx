import type { ImportedTerms } from '../../../../shared/framework/terms/import-terms.ts'
import { useText } from '../../../messages/use-text.ts'

/** More than these nobody reads; the number of all of them is said. */
const mostShown = 8

/** How many words would be imported, and what was odd about which row. */
export function ImportNotes({ found }: { readonly found: ImportedTerms }) {
  const text = useText()
  const { terms, notes } = found
  return (
    <div role="status">
      <p className="import-count">{text('import.count', { count: terms.length })}</p>
      {notes.length === 0 ? null : (
        <ul className="import-notes">
          {notes.slice(0, mostShown).map(({ row, note, text: words }) => (
            <li key={`${row} ${note}`}>{text(`import.note.${note}`, { row, text: words })}</li>
          ))}
          {notes.length > mostShown ? (
            <li>{text('import.note.more', { count: notes.length - mostShown })}</li>
          ) : null}
        </ul>
      )}
    </div>
  )
}
