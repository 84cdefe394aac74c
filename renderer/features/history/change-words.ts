// Changes in words: what things are called, where they stand, and what a field said and says.
import type { CatalogueEntry } from '../../../shared/map/catalogue/catalogue.ts'
import { findById } from '../../../shared/document/id-list.ts'
import type { Change, Said, ThingKind } from '../../../shared/map/compare/change.ts'
import type { Home } from '../../../shared/map/home.ts'
import type { MapView } from '../../../shared/map/read-map.ts'
import { isKnownSegment } from '../../../shared/map/segment.ts'
import {
  isNamedColumn,
  type ColumnKey,
  type NamedColumn,
} from '../../../shared/map/table/column.ts'
import { tableNames } from '../../../shared/map/table/table-names.ts'
import type { MessageKey } from '../../messages/catalogue.ts'
import { dayToDate } from '../../messages/day-to-date.ts'
import { tableWords } from '../../messages/table-words.ts'
import type { Text } from '../../messages/use-text.ts'

export interface ChangeWords {
  readonly locale: string
  readonly titleOf: (change: Change) => string
  readonly placeOf: (home: Home) => string
  readonly fieldOf: (change: Change, field: string) => string
  /** Null for what can't be told in a few words. */
  readonly sayOf: (change: Change, field: string, value: Said) => string | null
}

/** Names are those of the later state, and of the earlier one for what is gone. */
export function changeWords(
  text: Text,
  views: readonly [earlier: MapView, later: MapView],
  entries: readonly CatalogueEntry[],
  locale: string,
): ChangeWords {
  const books = views.toReversed().map((view) =>
    tableNames(
      view,
      entries,
      tableWords(text, view.framework, null, () => view),
    ),
  )
  const nameOf = (column: NamedColumn, id: string) => {
    for (const names of books) {
      const label = names[column].labelOf(id)
      if (label !== id && label !== '') return label
    }
    return text('history.gone')
  }
  const placeOf = (home: Home) =>
    typeof home === 'string'
      ? nameOf('stage', home)
      : text('history.cell', {
          stage: nameOf('stage', home.stageId),
          row: nameOf('row', home.rowId),
        })
  return {
    locale,
    placeOf,
    titleOf: (change) => titleOf(change, text, nameOf),
    fieldOf: ({ kind }, field) =>
      text(
        (isCard(kind) && field !== 'text'
          ? `table.column.${field}`
          : `history.field.${field}`) as MessageKey,
      ),
    sayOf: ({ kind }, field, value) =>
      sayValue(
        { kind, field, value },
        { text, nameOf, recordOf: (id) => recordIn(views, id), locale },
      ),
  }
}

function titleOf(
  { kind, id, title }: Change,
  text: Text,
  nameOf: (column: NamedColumn, id: string) => string,
): string {
  if (kind === 'map') return text('history.theMap')
  if (kind === 'story') return text('history.theStory')
  if (kind === 'row') return nameOf('row', id)
  return title.trim() === '' ? text('history.untitled') : title
}

interface SaidOf {
  readonly kind: ThingKind
  readonly field: string
  readonly value: Said
}

interface Namers {
  readonly text: Text
  readonly nameOf: (column: NamedColumn, id: string) => string
  readonly recordOf: (id: string) => string
  readonly locale: string
}

/** Fields whose values would say nothing to a person. */
const silent: readonly string[] = ['order', 'filter', 'sight', 'portrait']

function sayValue({ kind, field, value }: SaidOf, namers: Namers) {
  const { text, nameOf, recordOf, locale } = namers
  if (silent.includes(field)) return null
  if (value === null || value === '') return text('history.nothing')
  if (typeof value === 'object' && value.length === 0) return text('history.nothing')
  const column = columnOf(kind, field)
  if (column !== null) {
    const ids = typeof value === 'object' ? value : [String(value)]
    return ids.map((id) => nameOf(column, id)).join(', ')
  }
  if (kind === 'link' && (field === 'from' || field === 'to')) {
    return recordOf(String(value)) || text('history.gone')
  }
  const vocabulary = vocabularies[`${kind} ${field}`]
  const isWord = kind !== 'map' || isKnownSegment(String(value))
  if (vocabulary !== undefined && isWord) {
    return text(`${vocabulary}.${String(value)}` as MessageKey)
  }
  return sayPlain(value, text, locale)
}

function sayPlain(value: Exclude<Said, null>, text: Text, locale: string): string {
  if (typeof value === 'boolean') return text(value ? 'history.yes' : 'history.no')
  if (typeof value === 'number') {
    return new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(value)
  }
  if (typeof value === 'object') return value.join(', ')
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) return value
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' })
  return format.format(dayToDate(value))
}

/** The column of the table that has the same values. */
function columnOf(kind: ThingKind, field: string): NamedColumn | null {
  if (isCard(kind)) return isNamedColumn(field as ColumnKey) ? (field as NamedColumn) : null
  if (kind === 'need' && field === 'personaId') return 'personas'
  return kind === 'need' && field === 'stageId' ? 'stage' : null
}

function isCard(kind: ThingKind): boolean {
  return kind === 'touchpoint' || kind === 'sticky'
}

/** By kind and field: whose messages are `<vocabulary>.<value>`. */
const vocabularies: Readonly<Record<string, string>> = {
  'map segment': 'segment',
  'link linkKind': 'linkKind',
  'link outcome': 'outcome',
  'row rowKind': 'rowKind',
  'row curves': 'history.curves',
  'persona role': 'personaRole',
  'persona evidence': 'evidence',
  'need needType': 'needType',
  'word advice': 'history.advice',
  'kind phase': 'phase',
  'kind channel': 'channel',
}

function recordIn(views: readonly MapView[], id: string): string {
  for (const { touchpoints, stickies, others } of views.toReversed()) {
    const title =
      findById(touchpoints, id)?.facts.title ??
      findById(stickies, id)?.text ??
      findById(others, id)?.text
    if (title !== undefined && title !== '') return title
  }
  return ''
}
