// What somebody typed or pasted into a cell, as the value that it means.
import { efforts, emotions, unsaidFacts } from '../touchpoint.ts'
import { memberSeparator } from './cell-text.ts'
import {
  isFactColumn,
  isNamedColumn,
  kindOfColumn,
  type CellValue,
  type ColumnKey,
  type SetColumn,
} from './column.ts'
import type { TableNames } from './table-names.ts'

export type CellProblem =
  | { readonly code: 'unknown-name'; readonly name: string }
  | { readonly code: 'not-a-percentage' }
  | { readonly code: 'not-a-date' }
  | { readonly code: 'too-long' }
  | { readonly code: 'empty' }

/** A member of a set that the map does not have yet. */
export interface NewMember {
  readonly column: SetColumn
  readonly name: string
}

export type ReadCell =
  | { readonly value: CellValue; readonly newMembers: readonly NewMember[] }
  | { readonly problem: CellProblem }

/** Longer texts are not shown on boards. */
const longestText = 20_000
const longestName = 200

export function readCell(key: ColumnKey, text: string, names: TableNames): ReadCell {
  const kind = kindOfColumn(key)
  if (kind === 'text') return text.length > longestText ? problem('too-long') : said(text)
  if (text.trim() === '') return readNothing(key)
  if (kind === 'number') return readPercentage(text)
  if (kind === 'date') return readDate(text)
  return kind === 'set' ? readSet(key as SetColumn, text, names) : readChoice(key, text, names)
}

/** Stands for a new member until it has an id. */
export function newMemberMark({ column, name }: NewMember): string {
  return `new ${column} ${name}`
}

function readNothing(key: ColumnKey): ReadCell {
  return isFactColumn(key) ? said(unsaidFacts[key]) : problem('empty')
}

function readPercentage(text: string): ReadCell {
  const number = Number(text.replace('%', '').replace(',', '.').trim())
  return number >= 0 && number <= 100 ? said(number) : problem('not-a-percentage')
}

function readDate(text: string): ReadCell {
  const date = text.trim()
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? []
  const isDay =
    year !== undefined &&
    new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).toISOString().startsWith(date)
  return isDay ? said(date) : problem('not-a-date')
}

function readChoice(key: ColumnKey, text: string, names: TableNames): ReadCell {
  const id = isNamedColumn(key) ? names[key].find(plainNumber(text)) : null
  if (id === null) return { problem: { code: 'unknown-name', name: text.trim() } }
  if (key === 'emotion') return said(emotions.find((emotion) => String(emotion) === id) ?? null)
  if (key === 'effort') return said(efforts.find((effort) => String(effort) === id) ?? null)
  return said(key === 'trackable' ? id === 'true' : id)
}

/** `+2` and `−2`, as spreadsheets and typesetters write them. */
function plainNumber(text: string): string {
  return text.replace(/^\s*\+(?=\d)/, '').replace(/^\s*\u2212(?=\d)/, '-')
}

function readSet(column: SetColumn, text: string, names: TableNames): ReadCell {
  const ids: string[] = []
  const newMembers: NewMember[] = []
  for (const each of text.split(memberSeparator)) {
    const name = each.trim()
    if (name === '') continue
    if (name.length > longestName) return problem('too-long')
    const id = names[column].find(name)
    const isSeveral = id === null && isKnown(column, name, names)
    if (isSeveral) return { problem: { code: 'unknown-name', name } }
    if (id === null) newMembers.push({ column, name })
    const mark = id ?? newMemberMark({ column, name })
    if (!ids.includes(mark)) ids.push(mark)
  }
  return { value: ids, newMembers }
}

/** A name that several have, or an id that none has, never makes a new one. */
function isKnown(column: SetColumn, name: string, names: TableNames): boolean {
  const fold = (text: string) => text.trim().toLowerCase()
  return (
    name.startsWith('[') || names[column].options.some(({ label }) => fold(label) === fold(name))
  )
}

function said(value: CellValue): ReadCell {
  return { value, newMembers: [] }
}

function problem(code: 'not-a-percentage' | 'not-a-date' | 'too-long' | 'empty'): ReadCell {
  return { problem: { code } }
}
