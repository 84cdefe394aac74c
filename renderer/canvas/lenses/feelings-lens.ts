// The curve of feelings: its points stand where the cards are, cards above each other make one.
import { feelingIn } from '../../../shared/map/insight/row-lenses.ts'
import type { Row } from '../../../shared/map/row.ts'
import { cardSize } from '../../../shared/map/touchpoint.ts'
import { initialsOf } from '../shapes/persona-initials.ts'
import type { LensCard, LensFacts, LensValue } from './lens-facts.ts'
import type { Curve, CurvePoint, LensContent } from './lens-shape.ts'

/** More curves than this nobody can tell apart; the values have them all. */
export const mostCurves = 6

export function feelingsLens(facts: LensFacts, row: Row): LensContent {
  const all = facts.lanes.flatMap(({ id }) => facts.cardsOf(id))
  const said = all.filter(({ emotion }) => emotion !== null)
  return {
    kind: 'feelings',
    curves: voicesIn(facts, row)
      .map((voice) => curveOf(facts, voice))
      .filter(({ points }) => points.length > 0)
      .slice(0, mostCurves),
    note: facts.words.feelingsNote(said.length, all.length),
  }
}

/** One line for each stage, or for each persona in each stage. */
export function feelingValues(facts: LensFacts, row: Row): readonly LensValue[] {
  return voicesIn(facts, row).flatMap((voice) =>
    facts.lanes.flatMap(({ id }) => {
      const cards = facts.cardsOf(id).filter((card) => card.emotion !== null && voice.has(card))
      const feeling = feelingIn(cards)
      if (feeling === null) return []
      const words = facts.words.feeling({ stage: facts.stageName(id), ...feeling })
      return [
        {
          key: `${voice.name}/${id}`,
          words: voice.name === '' ? words : facts.words.feelingOf(voice.name, words),
          cardIds: cards.map((card) => card.id),
        },
      ]
    }),
  )
}

/** Whose feelings: of everybody, of one persona, or where no persona is named. */
interface Voice {
  readonly name: string
  readonly has: (card: LensCard) => boolean
}

function voicesIn({ personas, words }: LensFacts, { curves }: Row): readonly Voice[] {
  if (curves === 'averaged') return [{ name: '', has: () => true }]
  const isNamed = (card: LensCard) => card.personas.some((id) => personas.has(id))
  return [
    ...[...personas].map(([id, name]) => ({
      name,
      has: (card: LensCard) => card.personas.includes(id),
    })),
    { name: words.noPersona, has: (card) => !isNamed(card) },
  ]
}

function curveOf(facts: LensFacts, { name, has }: Voice): Curve {
  const points = facts.lanes.flatMap((lane) => {
    const stage = facts.stageName(lane.id)
    const cards = facts.cardsOf(lane.id).filter((card) => card.emotion !== null && has(card))
    return columnsOf(cards).flatMap((column): CurvePoint[] => {
      const feeling = feelingIn(column)
      if (feeling === null) return []
      const words = facts.words.feeling({ stage, ...feeling })
      const x = column.reduce((sum, card) => sum + card.x, 0) / column.length
      return [
        {
          x: lane.start + Math.max(0, Math.min(lane.size, Math.round(x))),
          emotion: feeling.mean,
          label: name === '' ? words : facts.words.feelingOf(name, words),
        },
      ]
    })
  })
  return { initials: name === '' ? '' : initialsOf(name), points }
}

/** Cards of one stage that stand above each other, from left to right. */
function columnsOf(cards: readonly LensCard[]): readonly (readonly LensCard[])[] {
  const columns: LensCard[][] = []
  for (const card of cards.toSorted((a, b) => a.x - b.x || (a.id < b.id ? -1 : 1))) {
    const column = columns.at(-1)
    const first = column?.[0]
    if (column !== undefined && first !== undefined && card.x - first.x <= cardSize.width / 2)
      column.push(card)
    else columns.push([card])
  }
  return columns
}
