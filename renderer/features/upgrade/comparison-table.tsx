import { comparisonRows, type ComparisonRow } from '../../../shared/framework/comparison-rows.ts'
import type { Framework, Stage } from '../../../shared/framework/framework.ts'
import type { StageMatch } from '../../../shared/framework/terms/align-frameworks.ts'
import { useText, type Text } from '../../messages/use-text.ts'

export interface ComparisonTableProps {
  readonly left: Framework
  readonly right: Framework
}

/** A row for each two stages that meet, and for each that has no counterpart. */
export function ComparisonTable({ left, right }: ComparisonTableProps) {
  const text = useText()
  const nameOf = ({ name, version }: Framework) => text('compare.framework', { name, version })
  return (
    <div className="comparison-scroll">
      <table className="comparison-table">
        <caption className="visually-hidden">
          {text('compare.caption', { left: nameOf(left), right: nameOf(right) })}
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <bdi>{nameOf(left)}</bdi>
            </th>
            <th scope="col">{text('compare.meets')}</th>
            <th scope="col">
              <bdi>{nameOf(right)}</bdi>
            </th>
          </tr>
        </thead>
        <tbody>
          {comparisonRows(left, right).map((row) => (
            <Row key={`${row.left?.id ?? ''} ${row.right?.id ?? ''}`} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ row: { left, right, match } }: { readonly row: ComparisonRow }) {
  const text = useText()
  return (
    <tr data-match={match?.by ?? 'none'}>
      <StageCell stage={left} />
      <td className="comparison-match">
        {match === null ? text('compare.alone') : howTheyMeet(text, match)}
      </td>
      <StageCell stage={right} />
    </tr>
  )
}

function howTheyMeet(text: Text, { by, fit, left, right }: StageMatch): string {
  if (by === 'line' && left !== right) return text('compare.by.move')
  return text(`compare.by.${by}`, { fit })
}

function StageCell({ stage }: { readonly stage: Stage | null }) {
  const text = useText()
  if (stage === null) return <td className="comparison-gap">{text('compare.gap')}</td>
  const facts = [
    [text('board.stageDefinition'), stage.definition],
    [text('board.stageObjective'), stage.customerObjective],
    [text('board.stageExitSign'), stage.exitSign],
  ] as const
  return (
    <td>
      <p className="comparison-stage">
        <span
          className="comparison-colour"
          style={{ background: `var(--stage-${stage.colour})` }}
        />
        <bdi>{stage.name}</bdi>
        <span className="comparison-phase">{text(`phase.${stage.phase}`)}</span>
      </p>
      <dl>
        {facts.map(([term, fact]) =>
          fact === '' ? null : (
            <div key={term}>
              <dt>{term}</dt>
              <dd dir="auto">{fact}</dd>
            </div>
          ),
        )}
      </dl>
    </td>
  )
}
