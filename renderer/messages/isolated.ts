/** Letters of scripts that run from right to left: Hebrew, Arabic, Syriac, Thaana, N’Ko and their kin. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u

const marks = /[\u2068\u2069]/gu

/**
 * What people wrote, fit to stand within a sentence of another direction: it can turn round neither the
 * sentence nor the numbers beside it. Words without such letters stay as they are.
 */
export function isolated<V>(value: V): V | string {
  return typeof value === 'string' && rightToLeft.test(value) ? `\u2068${value}\u2069` : value
}

/** For a sentence that goes into the map: marks that only a screen needs are nobody's words. */
export function withoutMarks(sentence: string): string {
  return sentence.replaceAll(marks, '')
}
