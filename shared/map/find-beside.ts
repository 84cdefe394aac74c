// Texts that people wrote beside the cards: needs, personas, the story, and numbers of cells.
import { foldText } from './fold-text.ts'
import { cellIdOf, type CellId } from './lane.ts'
import type { Metric } from './metric.ts'
import type { Need } from './need.ts'
import { personaTexts, type Persona } from './persona.ts'
import { needsInOrder } from './read-needs.ts'
import type { Story } from './story/story.ts'

/** Where such a text is read: in a panel, as the entry of this id, or in a cell of the board. */
export type PlaceBeside =
  | { readonly in: 'needs' | 'personas' | 'story'; readonly id: string }
  | { readonly in: 'cell'; readonly id: CellId }

/** The entry of the story that is no pillar and no word. */
export const narrativeId = 'narrative'

export interface WrittenBeside {
  readonly needs: ReadonlyMap<string, Need>
  readonly personas: ReadonlyMap<string, Persona>
  readonly story: Story
  readonly metrics: ReadonlyMap<string, Metric>
}

/** Places in which the query stands, panel by panel. An empty query finds nothing. */
export function placesBeside(written: WrittenBeside, query: string): readonly PlaceBeside[] {
  const wanted = foldText(query.trim())
  if (wanted === '') return []
  const says = (...texts: readonly string[]) =>
    texts.some((text) => foldText(text).includes(wanted))
  const { needs, personas, story, metrics } = written
  const cells = [...metrics.values()]
    .filter(({ name, unit, source }) => says(name, unit, source))
    .map(({ stageId, rowId }) => cellIdOf(stageId, rowId))
  return [
    ...[...new Set(cells)].map((id) => ({ in: 'cell', id }) as const),
    ...needsInOrder(needs)
      .filter(({ text }) => says(text))
      .map(({ id }) => ({ in: 'needs', id }) as const),
    ...[...personas.values()]
      .filter((persona) =>
        says(persona.name, persona.evidenceSource, ...personaTexts.map((name) => persona[name])),
      )
      .map(({ id }) => ({ in: 'personas', id }) as const),
    ...(says(story.narrative) ? [{ in: 'story', id: narrativeId } as const] : []),
    ...story.pillars
      .filter(({ name, claim, proof }) => says(name, claim, proof))
      .map(({ id }) => ({ in: 'story', id }) as const),
    ...story.words
      .filter(({ word, instead }) => says(word, instead))
      .map(({ id }) => ({ in: 'story', id }) as const),
  ]
}
