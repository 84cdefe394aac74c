import type { Framework, StageId } from '../../../../shared/framework/framework.ts'
import {
  diffFrameworks,
  isSameContent,
  type ListDiff,
  type StageChange,
} from '../../../../shared/framework/upgrade/diff-frameworks.ts'
import { useText, type Text } from '../../../messages/use-text.ts'

export interface ChangeListProps {
  readonly before: Framework
  readonly after: Framework
}

/** What is different between two versions, in sentences. */
export function ChangeList({ before, after }: ChangeListProps) {
  const text = useText()
  const diff = diffFrameworks(before, after)
  if (isSameContent(diff)) return <p className="publish-words">{text('change.none')}</p>
  const nameOf = (id: StageId) =>
    [...after.stages, ...before.stages].find((stage) => stage.id === id)?.name ??
    text('editor.unnamed')
  return (
    <ul className="publish-list">
      {diff.stages.map((change) => {
        const sentence = sentenceOf(change, nameOf, text)
        return <li key={sentence}>{sentence}</li>
      })}
      {isEmpty(diff.terms) ? null : <li>{text('change.terms', countsOf(diff.terms))}</li>}
      {isEmpty(diff.funnels) ? null : <li>{text('change.funnels', countsOf(diff.funnels))}</li>}
    </ul>
  )
}

function sentenceOf(change: StageChange, nameOf: (id: StageId) => string, text: Text): string {
  if (change.kind === 'added' || change.kind === 'removed')
    return text(`change.${change.kind}`, { stage: change.stage.name })
  if (change.kind === 'merged')
    return text('change.merged', { stage: change.stage.name, into: nameOf(change.into) })
  if (change.kind === 'split') {
    const into = change.into.map((id) => `“${nameOf(id)}”`).join(', ')
    return text('change.split', { stage: change.stage.name, into })
  }
  if (change.kind === 'renamed')
    return text('change.renamed', { before: change.before, after: change.after })
  if (change.kind === 'redefined') {
    const fields = change.fields.map(({ field }) => text(`editor.${field}`).toLocaleLowerCase())
    return text('change.redefined', { stage: nameOf(change.id), fields: fields.join(', ') })
  }
  return text(`change.${change.kind}`, { stage: nameOf(change.id) })
}

function isEmpty({ added, removed, changed }: ListDiff<unknown>): boolean {
  return added.length + removed.length + changed.length === 0
}

function countsOf({ added, removed, changed }: ListDiff<unknown>) {
  return { added: added.length, removed: removed.length, changed: changed.length }
}
