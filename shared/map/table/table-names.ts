// What the values of the table's columns are called on this map, in the reader's language.
import type { CatalogueEntry } from '../catalogue/catalogue.ts'
import type { RecordId } from '../../document/record.ts'
import type { MapView } from '../read-map.ts'
import type { Row } from '../row.ts'
import { needsInOrder } from '../read-needs.ts'
import { stickyColours } from '../sticky.ts'
import { pillarName } from '../story/story.ts'
import {
  channels,
  efforts,
  emotions,
  evidenceGrades,
  owners,
  statuses,
  visibilities,
} from '../touchpoint.ts'
import { placesBesideLanes, type NamedColumn } from './column.ts'
import { createNameBook, type NameBook, type NameOption } from './name-book.ts'

export interface TableNames extends Readonly<Record<NamedColumn, NameBook>> {
  /** Where the links of a touchpoint lead, each with its outcome, as the map says now. */
  readonly stepsOf: (cardId: RecordId) => readonly string[]
}

/** The words of the reader's language that the document has no names for. */
export interface TableWords {
  /** Of a value of a vocabulary: `value('owner', 'sales')`. */
  readonly value: (column: NamedColumn, value: string) => string
  readonly row: (row: Row) => string
  /** What else a stage is called in the words that are chosen. */
  readonly stage: (stageId: string) => readonly string[]
  /** Where the links of a touchpoint lead, each with its outcome. */
  readonly stepsOf: (cardId: RecordId) => readonly string[]
}

export type NamedParts = Pick<MapView, 'stages' | 'rows' | 'personas' | 'needs' | 'story'>

export function tableNames(
  view: NamedParts,
  entries: readonly CatalogueEntry[],
  words: TableWords,
): TableNames {
  const vocabulary = (column: NamedColumn, values: readonly (string | number | boolean)[]) =>
    createNameBook(
      values.map((value) => ({ id: String(value), label: words.value(column, String(value)) })),
    )
  return {
    stepsOf: words.stepsOf,
    type: vocabulary('type', ['touchpoint', 'sticky']),
    stage: createNameBook([
      ...view.stages.map(({ id, name }) => ({
        id,
        label: name,
        otherNames: words.stage(id),
      })),
      ...placesBesideLanes.map((id) => ({ id, label: words.value('stage', id) })),
    ]),
    row: createNameBook(view.rows.map((row) => ({ id: row.id, label: words.row(row) }))),
    kind: createNameBook(
      entries.map(({ kind, title, otherNames }) => ({ id: kind, label: title, otherNames })),
      true,
    ),
    channel: vocabulary('channel', channels),
    owner: vocabulary('owner', owners),
    visibility: vocabulary('visibility', visibilities),
    trackable: vocabulary('trackable', [true, false]),
    emotion: vocabulary('emotion', emotions),
    effort: vocabulary('effort', efforts),
    evidence: vocabulary('evidence', evidenceGrades),
    status: vocabulary('status', statuses),
    colour: vocabulary('colour', stickyColours),
    personas: createNameBook([...view.personas.values()].map(named), true),
    needs: createNameBook(
      needsInOrder(view.needs).map(({ id, text }) => ({ id, label: text })),
      true,
    ),
    pillars: createNameBook(
      view.story.pillars.map((pillar) => ({ id: pillar.id, label: pillarName(pillar) })),
      true,
    ),
  }
}

function named({ id, name }: { readonly id: string; readonly name: string }): NameOption {
  return { id, label: name }
}
