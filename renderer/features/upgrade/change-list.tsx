import './upgrade.css'
import {
  ArrowLeftRight,
  BookA,
  Merge,
  Minus,
  Palette,
  PencilLine,
  Plus,
  Split,
  Tag,
  type LucideIcon,
} from 'lucide-react'
import type { Framework } from '../../../shared/framework/framework.ts'
import type { FrameworkDiff } from '../../../shared/framework/upgrade/diff-frameworks.ts'
import { useText } from '../../messages/use-text.ts'
import { changeSentences, type ChangeKind, type ChangeSentence } from './change-sentences.ts'

const icons: Readonly<Record<ChangeKind, LucideIcon>> = {
  added: Plus,
  removed: Minus,
  merged: Merge,
  split: Split,
  renamed: PencilLine,
  redefined: BookA,
  recoloured: Palette,
  reordered: ArrowLeftRight,
  words: Tag,
}

export interface ChangeListProps {
  readonly from: Framework
  readonly to: Framework
  readonly diff: FrameworkDiff
}

/** Every difference between two versions in words. */
export function ChangeList({ from, to, diff }: ChangeListProps) {
  const text = useText()
  const changes = changeSentences(text, from, to, diff)
  return (
    <section className="upgrade-part" aria-label={text('upgrade.changes')}>
      <h3>{text('upgrade.changes')}</h3>
      {changes.length === 0 ? <p>{text('upgrade.noChanges')}</p> : null}
      <ul className="upgrade-changes">
        {changes.map((change) => (
          <Change key={change.sentence} change={change} />
        ))}
      </ul>
    </section>
  )
}

function Change({ change: { kind, sentence, details } }: { readonly change: ChangeSentence }) {
  const text = useText()
  const Icon = icons[kind]
  if (details.length === 0) {
    return (
      <li>
        <Icon aria-hidden />
        <span>{sentence}</span>
      </li>
    )
  }
  return (
    <li>
      <Icon aria-hidden />
      <details>
        <summary>{sentence}</summary>
        <dl className="upgrade-details">
          {details.map(({ label, before, after }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd dir="auto">
                <del>{before === '' ? text('upgrade.empty') : before}</del>
              </dd>
              <dd dir="auto">
                <ins>{after === '' ? text('upgrade.empty') : after}</ins>
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </li>
  )
}
