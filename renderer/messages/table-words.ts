import type { TableWords } from '../../shared/map/table/table-names.ts'
import type { NamedColumn } from '../../shared/map/table/column.ts'
import type { Framework } from '../../shared/framework/framework.ts'
import { wordsOfSource } from '../../shared/framework/stage-words.ts'
import type { MessageKey } from './catalogue.ts'
import { stepsOf, type LinkedView } from './step-words.ts'
import type { Text } from './use-text.ts'

/** The vocabularies of the table's columns, by the names that their messages have. */
const vocabularies: Readonly<Partial<Record<NamedColumn, string>>> = {
  type: 'table',
  stage: 'table',
  channel: 'channel',
  owner: 'owner',
  visibility: 'visibility',
  emotion: 'emotion',
  effort: 'effort',
  evidence: 'evidence',
  status: 'status',
  colour: 'stickyColour',
}

/**
 * @param source whose words the stages have in this window; they are understood as well
 * @param viewNow the map as it stands when somebody asks where links lead
 */
export function tableWords(
  text: Text,
  framework: Framework | null,
  source: string | null,
  viewNow: () => LinkedView,
): TableWords {
  const inWords =
    framework === null || source === null ? null : wordsOfSource(framework, source).byStage
  return {
    stepsOf: (cardId) => stepsOf(viewNow(), cardId, text),
    value(column, value) {
      if (column === 'trackable') {
        return text(value === 'true' ? 'inspector.trackable.yes' : 'inspector.trackable.no')
      }
      return text(`${vocabularies[column] ?? ''}.${value}` as MessageKey)
    },
    row: ({ name, kind }) => (name === '' ? text(`rowKind.${kind}`) : name),
    stage: (stageId) =>
      [...(inWords ?? [])].flatMap(([id, { terms }]) =>
        id === stageId ? terms.map(({ word }) => word) : [],
      ),
  }
}
