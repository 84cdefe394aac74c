import { useMemo, useState } from 'react'
import type { Catalogue } from '../../../shared/map/catalogue/catalogue.ts'
import { isFiltering } from '../../../shared/map/filter/filter.ts'
import { matches, matchesNote } from '../../../shared/map/filter/matches.ts'
import { foldText } from '../../../shared/map/fold-text.ts'
import { showCell } from '../../../shared/map/table/cell-text.ts'
import { isTouchpoint, writtenColumns, type TableCard } from '../../../shared/map/table/column.ts'
import {
  groupedLines,
  LineMemory,
  sortedLines,
  type Sorting,
  type TableLine,
} from '../../../shared/map/table/table-lines.ts'
import { tableNames, type TableNames } from '../../../shared/map/table/table-names.ts'
import type { MapView } from '../../../shared/map/read-map.ts'
import { useText } from '../../messages/use-text.ts'
import type { MapSession } from '../../session/map-session.ts'
import { usePart } from '../../ui/use-part.ts'
import { useReadable } from '../../ui/use-readable.ts'
import { tableWords } from '../../messages/table-words.ts'

export interface TableWish {
  /** Words that a card has in any column. */
  readonly words: string
  readonly sorting: Sorting | null
}

export interface TableLines {
  readonly names: TableNames
  readonly lines: readonly TableLine[]
  /** Cards that the filter leaves, and all. */
  readonly shown: number
  readonly count: number
}

/** The map as lines of the table, live. */
export function useTableLines(
  session: MapSession,
  catalogue: Catalogue,
  wish: TableWish,
): TableLines {
  const names = useTableNames(session, catalogue)
  const view = useLinedView(session)
  const personas = usePart(session.view, (whole) => whole.personas)
  const [memory] = useState(() => new LineMemory())
  const texts = useMemo(() => new CardTexts(names), [names])
  const needs = usePart(session.view, (whole) => whole.needs)
  const filter = useReadable(session.filter)
  const { words, sorting } = wish
  const lines = useMemo(() => {
    const wanted = foldText(words.trim())
    const isNarrowed = isFiltering(filter) || wanted !== ''
    const isShown = (card: TableCard) => {
      if (!isNarrowed) return true
      const isMeant = isTouchpoint(card)
        ? matches(filter, card, { personas, needs })
        : matchesNote(filter, card)
      return isMeant && (wanted === '' || texts.of(card).includes(wanted))
    }
    const grouped = groupedLines(view, { isShown, withEmpty: !isNarrowed }, memory)
    return sorting === null ? grouped : sortedLines(grouped, sorting, names)
  }, [view, names, texts, memory, personas, needs, filter, words, sorting])
  return {
    names,
    lines,
    shown: lines.reduce((sum, line) => (line.kind === 'card' ? sum + 1 : sum), 0),
    count: view.touchpoints.length + view.stickies.length,
  }
}

/** All that a card says in the table, folded; read once while it stays as it is. */
class CardTexts {
  readonly #names: TableNames
  readonly #texts = new WeakMap<TableCard, string>()

  constructor(names: TableNames) {
    this.#names = names
  }

  of(card: TableCard): string {
    const known = this.#texts.get(card)
    if (known !== undefined) return known
    const text = foldText(writtenColumns.map((key) => showCell(card, key, this.#names)).join('\n'))
    this.#texts.set(card, text)
    return text
  }
}

function useLinedView(session: MapSession) {
  const touchpoints = usePart(session.view, (whole) => whole.touchpoints)
  const stickies = usePart(session.view, (whole) => whole.stickies)
  const positions = usePart(session.view, (whole) => whole.positions)
  const stages = usePart(session.view, (whole) => whole.stages)
  const rows = usePart(session.view, (whole) => whole.rows)
  // reason: links are part of what is sorted, as the next steps of cards
  const links = usePart(session.view, (whole) => whole.links)
  return useMemo(
    () => ({ touchpoints, stickies, positions, stages, rows, links }),
    [touchpoints, stickies, positions, stages, rows, links],
  )
}

function useTableNames(session: MapSession, catalogue: Catalogue): TableNames {
  const text = useText()
  const { source } = useReadable(session.wording)
  const framework = usePart(session.view, (whole) => whole.framework)
  const parts = useNamedParts(session)
  return useMemo(
    () =>
      tableNames(
        parts,
        catalogue.entries,
        tableWords(text, framework, source, () => session.view.get()),
      ),
    [parts, catalogue, text, framework, source, session],
  )
}

function useNamedParts(
  session: MapSession,
): Pick<MapView, 'stages' | 'rows' | 'personas' | 'needs' | 'story'> {
  const stages = usePart(session.view, (whole) => whole.stages)
  const rows = usePart(session.view, (whole) => whole.rows)
  const personas = usePart(session.view, (whole) => whole.personas)
  const needs = usePart(session.view, (whole) => whole.needs)
  const story = usePart(session.view, (whole) => whole.story)
  return useMemo(
    () => ({ stages, rows, personas, needs, story }),
    [stages, rows, personas, needs, story],
  )
}
