import { CircleDashed } from 'lucide-react'
import { needTypes } from '../../../shared/map/need.ts'
import { NeedTypeIcon } from '../../icons/need-type-icon.tsx'
import { useText } from '../../messages/use-text.ts'

/** What the signs in the cells mean, and what an empty cell does not. */
export function CoverageLegend() {
  const text = useText()
  return (
    <ul className="coverage-legend">
      {needTypes.map((type) => (
        <li key={type}>
          <NeedTypeIcon type={type} />
          {text(`needType.${type}`)}
        </li>
      ))}
      <li>
        <CircleDashed aria-hidden />
        {text('coverage.open.legend')}
      </li>
      <li className="coverage-note">{text('coverage.legend')}</li>
    </ul>
  )
}
