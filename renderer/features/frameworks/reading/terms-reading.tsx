import type { Framework } from '../../../../shared/framework/framework.ts'
import { termsOf } from '../../../../shared/framework/framework-parts.ts'
import { useText } from '../../../messages/use-text.ts'

/** The words of a published version as a table; nothing where it has none. */
export function TermsReading({ framework }: { readonly framework: Framework }) {
  const text = useText()
  const terms = termsOf(framework)
  if (terms.length === 0) return null
  const nameOf = (id: string | null) => framework.stages.find((stage) => stage.id === id)?.name
  return (
    <section className="reading-section" aria-labelledby="reading-terms">
      <h2 id="reading-terms">{text('editor.part.terms')}</h2>
      <div className="reading-table-place">
        <table className="reading-table">
          <thead>
            <tr>
              {(['source', 'word', 'means', 'fit', 'definition'] as const).map((column) => (
                <th key={column} scope="col">
                  {text(`terms.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {terms.map((term) => (
              <tr key={term.id}>
                <td dir="auto">{term.source}</td>
                <th scope="row" dir="auto">
                  {term.word}
                </th>
                <td dir="auto">{nameOf(term.stageId) ?? text('terms.noStage')}</td>
                <td>{nameOf(term.stageId) === undefined ? '' : text(`fit.${term.fit}`)}</td>
                <td dir="auto">{term.definition}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
