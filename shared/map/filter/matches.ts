// Which cards a filter means.
import { foldText } from '../fold-text.ts'
import type { Home } from '../home.ts'
import type { TouchpointFacts } from '../touchpoint.ts'
import { filterFields, said, unsaid, type Filter, type FilterField } from './filter.ts'

/** A touchpoint as far as filters look at it. */
export interface FilterSubject {
  readonly facts: TouchpointFacts
  readonly home: Home
}

/** A sticky note, of which only its words and its place can match. */
export interface FilterNote {
  readonly text: string
  readonly home: Home
}

/** What the map still has: what a card names beside it counts as not there. */
export interface KnownIds {
  has(id: string): boolean
}

export interface Known {
  readonly personas: KnownIds
  /** Left out: every need that a card names is there. */
  readonly needs?: KnownIds
}

/** Whether a touchpoint is among what the filter asks for. Everything matches an empty filter. */
export function matches(filter: Filter, subject: FilterSubject, known: Known): boolean {
  return filterFields.every((field) => {
    const wanted = filter[field]
    if (wanted === undefined) return true
    if (field === 'text') return wanted.some((words) => says(textsOf(subject.facts), words))
    return valuesOf[field](subject, known).some((value) => wanted.includes(value))
  })
}

export function matchesNote(filter: Filter, { text, home }: FilterNote): boolean {
  return filterFields.every((field) => {
    const wanted = filter[field]
    if (wanted === undefined) return true
    if (field === 'text') return wanted.some((words) => says([text], words))
    if (field === 'stage') return wanted.includes(placeOf(home, 'stageId'))
    return field === 'row' && wanted.includes(placeOf(home, 'rowId'))
  })
}

export type ValueField = Exclude<FilterField, 'text'>

/** The values by which a filter means a touchpoint, field by field. */
export const valuesOf: Readonly<
  Record<ValueField, (subject: FilterSubject, known: Known) => readonly string[]>
> = {
  personas: ({ facts }, { personas }) => orUnsaid(facts.personas.filter((id) => personas.has(id))),
  owner: ({ facts }) => [facts.owner],
  channel: ({ facts }) => [facts.channel ?? unsaid],
  visibility: ({ facts }) => [facts.visibility ?? unsaid],
  emotion: ({ facts }) => [facts.emotion === null ? unsaid : String(facts.emotion)],
  evidence: ({ facts }) => [facts.evidence],
  status: ({ facts }) => [facts.status],
  kind: ({ facts }) => [facts.kind === '' ? unsaid : facts.kind],
  stage: ({ home }) => [placeOf(home, 'stageId')],
  row: ({ home }) => [placeOf(home, 'rowId')],
  message: ({ facts }) => [facts.message.trim() === '' ? unsaid : said],
  needs({ facts }, { needs }) {
    const answered = facts.needs.filter((id) => needs?.has(id) ?? true)
    return answered.length === 0 ? [unsaid] : [said, ...answered]
  },
}

function orUnsaid(values: readonly string[]): readonly string[] {
  return values.length === 0 ? [unsaid] : values
}

function placeOf(home: Home, part: 'stageId' | 'rowId'): string {
  return typeof home === 'string' ? unsaid : home[part]
}

function textsOf(facts: TouchpointFacts): readonly string[] {
  const { title, message, notes, system, evidenceSource } = facts
  return [title, message, notes, system, evidenceSource]
}

function says(texts: readonly string[], words: string): boolean {
  const wanted = foldText(words.trim())
  return texts.some((text) => text !== '' && foldText(text).includes(wanted))
}
