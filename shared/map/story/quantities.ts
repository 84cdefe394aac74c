// Numbers with a unit in what people wrote, in English and German notation: “€1,200”, “1.200,50 EUR”,
// “30 %”, “14-day”, “2 Mio. €”, “490 € per desk”, “40 refits”. A number without a unit claims nothing.
import { foldText } from '../fold-text.ts'
import { isCurrency, multiplierCalled, unitCalled } from './units.ts'

export interface Quantity {
  /** A unit, with what it is per: `EUR`, `EUR/desk`, `percent`, or `refits` where things are counted. */
  readonly unit: string
  /** What the number may mean: “1.200” is twelve hundred to one reader and 1.2 to another. */
  readonly readings: readonly number[]
  /** As it was written. */
  readonly said: string
}

export function isSameQuantity(a: Quantity, b: Quantity): boolean {
  return a.unit === b.unit && a.readings.some((reading) => b.readings.includes(reading))
}

export function quantitiesIn(text: string): readonly Quantity[] {
  // reason: of equal length, so that what is found can be quoted
  const plain = text.replaceAll('²', '2')
  const found = [...plain.matchAll(numberPattern)].map((match) => measureAt(plain, match))
  return found.flatMap((number, at) => {
    const next = found[at + 1]
    const unit = number.unit ?? (next === undefined ? null : unitOfRange(plain, number, next))
    if (unit === null) return []
    const { readings, from, to } = number
    return [{ unit, readings, said: text.slice(from, to).trim().replace(/\.$/, '') }]
  })
}

/** A number that is no part of a name, a time, a date or a version: “B2B”, “9:30”, “v1.2.3”. */
const numberPattern =
  /(?<!\p{L}[-‐]?)(?<![\p{N}.,:/])(?:(?<head>\d{1,3})(?<mark>[.,'’\u00a0\u2009\u202f])\d{3}(?:\k<mark>\d{3})*(?:[.,]\d{1,2})?|\d+(?:[.,]\d+)?)(?![\d:]|[.,]\d)/gu

interface Measure {
  readonly unit: string | null
  readonly readings: readonly number[]
  /** With its unit. */
  readonly from: number
  readonly to: number
  readonly numberFrom: number
  readonly numberTo: number
}

function measureAt(text: string, match: RegExpExecArray): Measure {
  const numberFrom = match.index
  const numberTo = numberFrom + match[0].length
  const prefix = currencyBefore(text.slice(0, numberFrom))
  const after = unitAfter(text, [numberFrom, numberTo], prefix)
  return {
    unit: after.unit,
    readings: readingsOf(match).map((reading) => reading * after.factor),
    from: numberFrom - (prefix?.length ?? 0),
    to: after.to,
    numberFrom,
    numberTo,
  }
}

/** “10–20 %”, “10 to 20 %”: the unit stands behind the second number. */
function unitOfRange(text: string, first: Measure, second: Measure): string | null {
  const between = text.slice(first.numberTo, second.numberFrom)
  return /^\s*(?:[-‐–—]|to|bis)\s*$/u.test(between) ? second.unit : null
}

function readingsOf({ 0: digits, groups }: RegExpExecArray): readonly number[] {
  const mark = groups?.['mark']
  if (mark === undefined) return [Number(digits.replace(',', '.'))]
  const hasOneGroup = /^\d{1,3}.\d{3}$/u.test(digits)
  const [, decimals] = /[.,](\d{1,2})$/.exec(digits) ?? []
  const whole = decimals === undefined ? digits : digits.slice(0, -decimals.length - 1)
  const grouped = Number(`${whole.replaceAll(mark, '')}.${decimals ?? '0'}`)
  const asDecimal = Number(digits.replace(',', '.'))
  if (!hasOneGroup || (mark !== '.' && mark !== ',')) return [grouped]
  return groups?.['head'] === '0' ? [asDecimal] : [grouped, asDecimal]
}

function currencyBefore(before: string): { readonly unit: string; readonly length: number } | null {
  const match = /(?<![\p{L}\p{N}])(\p{Lu}{2,3}|(?:US)?\$|[€£¥]|Fr\.?)\s?$/u.exec(before)
  const unit = match === null ? null : unitCalled(foldText(match[1] ?? '').replace('.', ''))
  return match === null || unit === null || !isCurrency(unit)
    ? null
    : { unit, length: match[0].length }
}

/** A word right behind a number, or a sign; `,-` and `.–` end prices. */
const wordAfter = /^(?:[.,][-–—])?\s?[-‐]?(%|[€$£¥]|\p{L}[\p{L}\p{M}\p{N}]*)\.?/u

function unitAfter(
  text: string,
  [numberFrom, numberTo]: readonly [from: number, to: number],
  prefix: { readonly unit: string } | null,
): { readonly unit: string | null; readonly factor: number; readonly to: number } {
  let to = numberTo
  let factor = 1
  let word = wordAfter.exec(text.slice(to))
  const multiplier = word === null ? null : multiplierOf(word[1] ?? '', prefix !== null)
  if (word !== null && multiplier !== null) {
    factor = multiplier
    to += word[0].length
    word = wordAfter.exec(text.slice(to))
  }
  const perCent = /^\s?per[ -]cent\b/i.exec(text.slice(to))
  if (perCent !== null) return { unit: 'percent', factor, to: to + perCent[0].length }
  const said = word?.[1] ?? ''
  const counted = isYear(text.slice(numberFrom, numberTo)) ? null : countedThing(said)
  const unit = prefix?.unit ?? unitCalled(foldText(said)) ?? counted
  if (unit === null) return { unit, factor, to }
  if (prefix === null) to += word?.[0].replace(/\.$/, '').length ?? 0
  const per = perWhat(text.slice(to), isCurrency(unit))
  return { unit: per === null ? unit : `${unit}/${per.thing}`, factor, to: to + (per?.length ?? 0) }
}

/** “€2m” is two million; “2 m” is a length. */
function multiplierOf(word: string, hasCurrency: boolean): number | null {
  const folded = foldText(word)
  return folded === 'm' && hasCurrency ? 1e6 : multiplierCalled(folded)
}

/**
 * What is counted: an English plural (“40 refits”) or a German noun (“40 Kunden”). Any other word behind
 * a number says too little of what the number is about.
 */
function countedThing(word: string): string | null {
  const folded = foldText(word)
  const isNoun =
    /^\p{Lu}\p{Ll}/u.test(word) || (folded.endsWith('s') && !/[iu']s$|ss$/.test(folded))
  return isNoun && folded.length > 3 && !notCounted.has(folded) ? folded.replace(/s$/, '') : null
}

const notCounted = new Set(
  'always across perhaps besides towards others gives makes means needs says shows takes'.split(
    ' ',
  ),
)

/** “2026 results” counts nothing. */
function isYear(digits: string): boolean {
  return /^(?:19|20)\d\d$/.test(digits)
}

/** “per desk”, “pro Monat”, “/year”; of prices also “a month”. */
function perWhat(
  after: string,
  isPrice: boolean,
): { readonly thing: string; readonly length: number } | null {
  const pattern = isPrice
    ? /^\s*(?:(?:per|pro|je|im|an?)\s+|\/\s*)(\p{L}[\p{L}\p{M}]*)/iu
    : /^\s*(?:(?:per|pro|je)\s+|\/\s*)(\p{L}[\p{L}\p{M}]*)/iu
  const match = pattern.exec(after)
  if (match === null) return null
  const folded = foldText(match[1] ?? '')
  return { thing: unitCalled(folded) ?? folded.replace(/s$/, ''), length: match[0].length }
}
