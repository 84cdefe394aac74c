// What a version changes, one sentence each.
import type { Framework, StageId } from '../../../shared/framework/framework.ts'
import type {
  FrameworkDiff,
  Redefinition,
  StageChange,
} from '../../../shared/framework/upgrade/diff-frameworks.ts'
import type { Text } from '../../messages/use-text.ts'

export type ChangeKind = StageChange['kind'] | 'words'

export interface ChangeSentence {
  readonly kind: ChangeKind
  readonly sentence: string
  /** Each field before and after, where there is more to read. */
  readonly details: readonly ChangeDetail[]
}

export interface ChangeDetail {
  readonly label: string
  readonly before: string
  readonly after: string
}

export function changeSentences(
  text: Text,
  from: Framework,
  to: Framework,
  diff: FrameworkDiff,
): readonly ChangeSentence[] {
  const names = new Map([...from.stages, ...to.stages].map(({ id, name }) => [id, name]))
  const stages = diff.stages.map((change) => stageSentence(text, change, names))
  return [...stages, ...wordSentences(text, diff)]
}

function stageSentence(
  text: Text,
  change: StageChange,
  names: ReadonlyMap<StageId, string>,
): ChangeSentence {
  const { kind } = change
  const name = (id: StageId) => names.get(id) ?? id
  const plain = (sentence: string): ChangeSentence => ({ kind, sentence, details: [] })
  switch (kind) {
    case 'added':
    case 'removed':
      return plain(text(`upgrade.change.${kind}`, { stage: change.stage.name }))
    case 'merged':
      return plain(
        text('upgrade.change.merged', { stage: change.stage.name, into: name(change.into) }),
      )
    case 'split':
      return plain(
        text('upgrade.change.split', {
          stage: change.stage.name,
          into: change.into.map(name).join(', '),
        }),
      )
    case 'renamed':
      return plain(text('upgrade.change.renamed', { before: change.before, after: change.after }))
    case 'recoloured':
    case 'reordered':
      return plain(text(`upgrade.change.${kind}`, { stage: name(change.id) }))
    default:
      return {
        kind,
        sentence: text('upgrade.change.redefined', { stage: name(change.id) }),
        details: change.fields.map((field) => detailOf(text, field)),
      }
  }
}

function detailOf(text: Text, redefinition: Redefinition): ChangeDetail {
  const label = text(`upgrade.field.${redefinition.field}`)
  if (redefinition.field === 'questions') {
    const { before, after } = redefinition
    return { label, before: before.join(' '), after: after.join(' ') }
  }
  if (redefinition.field === 'phase') {
    const { before, after } = redefinition
    return { label, before: text(`phase.${before}`), after: text(`phase.${after}`) }
  }
  return { label, before: redefinition.before, after: redefinition.after }
}

function wordSentences(text: Text, { terms, funnels }: FrameworkDiff): readonly ChangeSentence[] {
  const changes = [
    ['upgrade.change.terms', terms],
    ['upgrade.change.funnels', funnels],
  ] as const
  return changes.flatMap(([key, { added, removed, changed }]) => {
    const values = { added: added.length, removed: removed.length, changed: changed.length }
    if (values.added + values.removed + values.changed === 0) return []
    return [{ kind: 'words', sentence: text(key, values), details: [] } as const]
  })
}
