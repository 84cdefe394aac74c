// Where the words of a link stand: on its line, but not on a card. Pure.
import { grown, overlapOf, type Box, type Point } from './box.ts'

export const pillHeight = 22
/** Near enough for finding a place; what is drawn is as wide as its words. */
const letterWidth = 7
const iconWidth = 22
const padding = 16

export function pillWidth(words: string, hasIcon: boolean): number {
  return Array.from(words).length * letterWidth + (hasIcon ? iconWidth : 0) + padding
}

/** Parts of the line that are tried, the middle first. */
const places = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82, 0.1, 0.9]

/**
 * @param pointAt of the line, by its part from 0 to 1
 * @returns the first place that is free, or the one with the least beneath it
 */
export function placeWords(
  width: number,
  pointAt: (part: number) => Point,
  cards: readonly Box[],
): Point {
  let best: Point | null = null
  let least = Infinity
  for (const part of places) {
    const { x, y } = pointAt(part)
    const pill = grown({ x: x - width / 2, y: y - pillHeight / 2, w: width, h: pillHeight }, 2)
    const covered = cards.reduce((sum, card) => sum + overlapOf(card, pill), 0)
    if (covered === 0) return { x, y }
    if (covered >= least) continue
    least = covered
    best = { x, y }
  }
  return best ?? pointAt(0.5)
}
