// Which stages of two frameworks mean the same: the client's and the agency's. By stage id where they
// come from one line, else by what the terms of either say about the other. What only looks alike is a
// suggestion and is marked as one.
import type { Framework, Stage, StageId } from '../framework.ts'
import { termsOf } from '../framework-parts.ts'
import { plain } from '../lint/plain-words.ts'
import type { TermFit } from '../term.ts'
import { homesBetween } from '../upgrade/follow-moves.ts'

export interface StageMatch {
  readonly left: StageId
  readonly right: StageId
  /** `line`: one framework, by id and the author's moves. `term`: a mapped word. `suggestion`: the name. */
  readonly by: 'line' | 'term' | 'suggestion'
  readonly fit: TermFit
}

export interface Alignment {
  readonly matches: readonly StageMatch[]
  readonly onlyLeft: readonly Stage[]
  readonly onlyRight: readonly Stage[]
}

export function alignFrameworks(left: Framework, right: Framework): Alignment {
  const matches = left.id === right.id ? byLine(left, right) : byWords(left, right)
  const lefts = new Set(matches.map((match) => match.left))
  const rights = new Set(matches.map((match) => match.right))
  return {
    matches,
    onlyLeft: left.stages.filter(({ id }) => !lefts.has(id)),
    onlyRight: right.stages.filter(({ id }) => !rights.has(id)),
  }
}

function byLine(left: Framework, right: Framework): readonly StageMatch[] {
  const homes = homesBetween(left, right)
  return left.stages.flatMap(({ id }) =>
    homes(id).map((home): StageMatch => ({ left: id, right: home, by: 'line', fit: 'same' })),
  )
}

/** Shared ids first: a framework that began as a copy of another has its stages. */
function byWords(left: Framework, right: Framework): readonly StageMatch[] {
  const matches: StageMatch[] = []
  const add = (match: StageMatch) => {
    if (!matches.some((known) => known.left === match.left && known.right === match.right))
      matches.push(match)
  }
  const rightIds = new Set(right.stages.map(({ id }) => id))
  for (const { id } of left.stages)
    if (rightIds.has(id)) add({ left: id, right: id, by: 'line', fit: 'same' })
  for (const [own, other, isFlipped] of [
    [left, right, false],
    [right, left, true],
  ] as const)
    for (const { stageId, named, fit } of wordsFor(own, other))
      add(
        isFlipped
          ? { left: named, right: stageId, by: 'term', fit: flip(fit) }
          : { left: stageId, right: named, by: 'term', fit },
      )
  for (const match of byCommonWords(left, right)) add(match)
  for (const match of suggestions(left, right, matches)) add(match)
  return matches
}

/** Words of the other framework's owner that this framework maps to a stage. */
function wordsFor(own: Framework, other: Framework) {
  const owners = [other.organisation, other.name].map(plain).filter((name) => name !== '')
  const stageIds = new Set(own.stages.map(({ id }) => id))
  return termsOf(own).flatMap(({ source, word, stageId, fit }) => {
    const named = other.stages.find(({ name }) => plain(name) === plain(word))
    const isTheirs = owners.includes(plain(source))
    if (named === undefined || stageId === null || !stageIds.has(stageId) || !isTheirs) return []
    return [{ stageId, named: named.id, fit }]
  })
}

/** A word that both map, of a source that both know: its stages meet there, if it is exact in one. */
function byCommonWords(left: Framework, right: Framework): readonly StageMatch[] {
  const [lefts, rights] = [placedTerms(left), placedTerms(right)]
  return lefts.flatMap((mine) =>
    rights.flatMap((theirs): StageMatch[] => {
      if (mine.key !== theirs.key || (mine.fit !== 'same' && theirs.fit !== 'same')) return []
      const fit = theirs.fit === 'same' ? mine.fit : flip(theirs.fit)
      return [{ left: mine.stageId, right: theirs.stageId, by: 'term', fit }]
    }),
  )
}

function placedTerms(framework: Framework) {
  const stageIds = new Set(framework.stages.map(({ id }) => id))
  return termsOf(framework).flatMap(({ source, word, stageId, fit }) =>
    stageId !== null && stageIds.has(stageId) && fit !== 'clash'
      ? [{ key: JSON.stringify([plain(source), plain(word)]), stageId, fit }]
      : [],
  )
}

function suggestions(
  left: Framework,
  right: Framework,
  known: readonly StageMatch[],
): readonly StageMatch[] {
  return left.stages.flatMap(({ id, name }): StageMatch[] => {
    const alike = right.stages.find((stage) => plain(stage.name) === plain(name))
    const isKnown = known.some((match) => match.left === id || match.right === alike?.id)
    if (alike === undefined || plain(name) === '' || isKnown) return []
    return [{ left: id, right: alike.id, by: 'suggestion', fit: 'same' }]
  })
}

/** A word that is narrower than my stage: my stage is wider than theirs. */
function flip(fit: TermFit): TermFit {
  return fit === 'narrower' ? 'wider' : fit === 'wider' ? 'narrower' : fit
}
