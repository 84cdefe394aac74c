import {
  isNamedColumn,
  kindOfColumn,
  valueOf,
  type CellValue,
  type ColumnKey,
  type NamedColumn,
  type SetColumn,
  type TableCard,
} from '../../../shared/map/table/column.ts'
import { readCell } from '../../../shared/map/table/read-cell.ts'
import { titleOfCard } from '../../../shared/map/table/plan-paste.ts'
import type { NameOption } from '../../../shared/map/table/name-book.ts'
import type { TableNames } from '../../../shared/map/table/table-names.ts'
import { unsaidFacts } from '../../../shared/map/touchpoint.ts'
import { useText } from '../../messages/use-text.ts'
import type { MapSession } from '../../session/map-session.ts'
import { writeTyping, writeValue } from './cell-writing.ts'
import { ChoiceEditor } from './choice-editor.tsx'
import { problemWords } from './problem-words.ts'
import type { StepAfter } from './step-after.ts'
import { TextEditor } from './text-editor.tsx'

export interface CellEditorProps {
  readonly session: MapSession
  readonly card: TableCard
  readonly column: ColumnKey
  readonly names: TableNames
  /** What was typed to begin, or null where the cell was opened as it is. */
  readonly typed: string | null
  readonly onDone: (step: StepAfter) => void
}

export function CellEditor({ session, card, column, names, typed, onDone }: CellEditorProps) {
  const text = useText()
  const title = titleOfCard(card) || text('board.untitled')
  const label = text('table.editCell', { column: text(`table.column.${column}`), title })
  const kind = kindOfColumn(column)
  const value = valueOf(card, column)
  if (isNamedColumn(column)) {
    return (
      <ChoiceEditor
        label={label}
        options={optionsOf(column, card, names, text('table.clearChoice'))}
        chosen={chosenIn(value)}
        isSet={kind === 'set'}
        initial={typed ?? ''}
        onFinish={(ids) => writeValue(session, card, column, valueFrom(column, ids, names))}
        onDone={onDone}
      />
    )
  }
  const base = value === null || typeof value === 'object' ? '' : String(value)
  return (
    <TextEditor
      label={label}
      base={base}
      initial={typed ?? base}
      problemOf={(written) => {
        const read = readCell(column, written, names)
        return 'problem' in read ? problemWords(text, read.problem) : null
      }}
      onFinish={(typing) => {
        if (kind === 'text') return writeTyping(session, card, column, typing)
        const read = readCell(column, typing.text, names)
        if ('value' in read && read.value !== value) writeValue(session, card, column, read.value)
        return undefined
      }}
      onDone={onDone}
      onLeaving={session.beforeLeaving}
    />
  )
}

/** What may be unsaid can be made so; ids that are gone stay in a set until somebody takes them out. */
function optionsOf(
  column: NamedColumn,
  card: TableCard,
  names: TableNames,
  nobodySaid: string,
): readonly NameOption[] {
  const { options } = names[column]
  if (column === 'stage') return options.filter(({ id }) => id !== 'parked' && id !== 'no lane')
  const known = new Set(options.map(({ id }) => id))
  const gone = chosenIn(valueOf(card, column)).filter((id) => id !== '' && !known.has(id))
  const all = [...options, ...gone.map((id) => ({ id, label: names[column].labelOf(id) }))]
  const unsaid: unknown = Reflect.get(unsaidFacts, column)
  return unsaid === null || unsaid === '' ? [{ id: '', label: nobodySaid }, ...all] : all
}

function chosenIn(value: CellValue): readonly string[] {
  return typeof value === 'object' ? (value ?? ['']) : [String(value)]
}

function valueFrom(column: NamedColumn, ids: readonly string[], names: TableNames): CellValue {
  if (kindOfColumn(column) === 'set') return ids
  const [id = ''] = ids
  if (id === '') return (Reflect.get(unsaidFacts, column) ?? null) as CellValue
  const read = readCell(
    column,
    names[column as Exclude<typeof column, SetColumn>].nameOf(id),
    names,
  )
  return 'value' in read ? read.value : null
}
