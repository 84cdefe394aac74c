// The English words of the table, without a browser.
import type { MapDocument } from '../../shared/document/layout.ts'
import { readPinnedFramework } from '../../shared/framework/pinned-framework.ts'
import { shippedEntries } from '../../shared/map/catalogue/shipped-catalogue.ts'
import { readMap } from '../../shared/map/read-map.ts'
import { writeCell } from '../../shared/map/table/cell-text.ts'
import { columnKeys, type ColumnKey, type TableCard } from '../../shared/map/table/column.ts'
import { linesUnderHeadings, type PastedLine } from '../../shared/map/table/pasted-lines.ts'
import { planPaste, type PasteContext, type PastePlan } from '../../shared/map/table/plan-paste.ts'
import { tableNames } from '../../shared/map/table/table-names.ts'
import { readTsv, writeTsv } from '../../shared/map/table/tsv.ts'

const words = {
  value: (column: string, value: string) => `${column} ${value}`,
  row: ({ id, name }: { readonly id: string; readonly name: string }) => name || id,
  stage: () => [],
}

export function tableOf(map: MapDocument) {
  const view = readMap(map, readPinnedFramework(map, []))
  const stepsOf = (cardId: string) =>
    (view.linksFrom.get(cardId) ?? []).map(({ toId, outcome }) => `${toId} ${outcome}`)
  return { view, names: tableNames(view, shippedEntries, { ...words, stepsOf }) }
}

/** All cards with all columns, as they are copied. */
export function copyTable(map: MapDocument): string {
  const { view, names } = tableOf(map)
  const cards: readonly TableCard[] = [...view.touchpoints, ...view.stickies]
  return writeTsv([
    ['id', ...columnKeys],
    ...cards.map((card) => [card.id, ...columnKeys.map((key) => writeCell(card, key, names))]),
  ])
}

export function linesOf(tsv: string): readonly PastedLine[] {
  const isColumn = (heading: string): heading is ColumnKey =>
    (columnKeys as readonly string[]).includes(heading)
  const columnOf = (heading: string) =>
    heading === 'id' ? 'id' : isColumn(heading) ? heading : null
  return linesUnderHeadings(readTsv(tsv), columnOf)?.lines ?? []
}

export function planFor(
  map: MapDocument,
  tsv: string,
  rights: Partial<Pick<PasteContext, 'mayChange' | 'mayAddMembers'>> = {},
): PastePlan {
  const all = { mayChange: () => true, mayAddMembers: true }
  return planPaste(linesOf(tsv), { ...tableOf(map), ...all, ...rights })
}
