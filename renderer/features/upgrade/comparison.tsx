import './comparison.css'
import { useState } from 'react'
import { diffFrameworks } from '../../../shared/framework/upgrade/diff-frameworks.ts'
import type { Framework } from '../../../shared/framework/framework.ts'
import { useText } from '../../messages/use-text.ts'
import { Select } from '../../ui/select.tsx'
import { ChangeList } from './change-list.tsx'
import { ComparisonTable } from './comparison-table.tsx'
import { frameworkKey } from './framework-key.ts'

export interface ComparisonProps {
  /** All that can be compared, each version once. */
  readonly frameworks: readonly Framework[]
  /** Keys of what is compared at first. */
  readonly left: string | null
  readonly right: string | null
}

/** Any two versions or frameworks side by side, with what meets what. */
export function Comparison(props: ComparisonProps) {
  const { frameworks } = props
  const text = useText()
  const [chosen, setChosen] = useState({ left: props.left, right: props.right })
  const find = (key: string | null) =>
    frameworks.find((framework) => frameworkKey(framework) === key) ?? null
  const left = find(chosen.left)
  const right = find(chosen.right)
  const options = frameworks.map((framework) => ({
    value: frameworkKey(framework),
    label: text('compare.framework', { name: framework.name, version: framework.version }),
  }))
  return (
    <div className="comparison upgrade">
      <div className="comparison-choice">
        <Select
          label={text('compare.left')}
          value={left === null ? null : frameworkKey(left)}
          placeholder={text('compare.choose')}
          options={options}
          onChange={(value) => setChosen({ ...chosen, left: value })}
        />
        <Select
          label={text('compare.right')}
          value={right === null ? null : frameworkKey(right)}
          placeholder={text('compare.choose')}
          options={options}
          onChange={(value) => setChosen({ ...chosen, right: value })}
        />
      </div>
      {left === null || right === null ? (
        <p>{text('compare.nothing')}</p>
      ) : (
        <>
          <ComparisonTable left={left} right={right} />
          {left.id === right.id ? (
            <ChangeList from={left} to={right} diff={diffFrameworks(left, right)} />
          ) : null}
        </>
      )}
    </div>
  )
}
