// Cells as text that spreadsheets take and give: tabs between them, quotes around what has tabs or lines.
import { splitRows } from '../../framework/terms/parse-table.ts'

export function writeTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(writeCellText).join('\t')).join('\n')
}

export function readTsv(text: string): readonly (readonly string[])[] {
  return splitRows(text.replace(/^\uFEFF/, ''), '\t').map((row) => row.map(withoutGuard))
}

/** A spreadsheet would run a cell that begins like a formula, whoever wrote it; so it gets an apostrophe. */
const looksLikeFormula = /^'*[=+\-@\t\r]/
const isPlainNumber = /^[+-]?\d+([.,]\d+)?$/

function writeCellText(cell: string): string {
  const isGuarded = looksLikeFormula.test(cell) && !isPlainNumber.test(cell)
  const text = isGuarded ? `'${cell}` : cell
  return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function withoutGuard(cell: string): string {
  return cell.startsWith("'") && looksLikeFormula.test(cell) ? cell.slice(1) : cell
}
