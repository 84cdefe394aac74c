// Units in which messages give numbers, and the words and signs for them in English and German.

const words: Readonly<Record<string, string>> = {
  EUR: '€ eur euro euros',
  USD: '$ us$ usd dollar dollars',
  GBP: '£ gbp pound pounds pfund',
  CHF: 'chf franc francs franken fr',
  JPY: '¥ jpy yen',
  SEK: 'sek',
  NOK: 'nok',
  DKK: 'dkk',
  PLN: 'pln',
  percent: '% percent prozent pct',
  second: 'sec second seconds sekunde sekunden',
  minute: 'min minute minutes minuten',
  hour: 'h hr hrs hour hours std stunde stunden',
  day: 'day days tag tage tagen',
  week: 'week weeks woche wochen',
  month: 'month months monat monate monaten',
  year: 'yr yrs year years jahr jahre jahren',
  times: 'x times mal fach fold',
  kg: 'kg kilo kilos kilogram kilograms',
  tonne: 't ton tons tonne tonnes tonnen',
  km: 'km kilometre kilometres kilometer kilometers kilometern',
  m: 'm metre metres meter meters metern',
  cm: 'cm',
  mm: 'mm',
  mile: 'mile miles meilen',
  m2: 'm2 sqm qm',
  kWh: 'kwh',
  MWh: 'mwh',
  GB: 'gb',
  TB: 'tb',
}

const unitByWord: ReadonlyMap<string, string> = new Map(
  Object.entries(words).flatMap(([unit, names]) => names.split(' ').map((name) => [name, unit])),
)

const currencies: ReadonlySet<string> = new Set([
  'EUR',
  'USD',
  'GBP',
  'CHF',
  'JPY',
  'SEK',
  'NOK',
  'DKK',
  'PLN',
])

/** @param word a sign, or a word in lower case without accents */
export function unitCalled(word: string): string | null {
  return unitByWord.get(word) ?? null
}

export function isCurrency(unit: string): boolean {
  return currencies.has(unit)
}

const multipliers: readonly (readonly [RegExp, number])[] = [
  [/^(?:k|tsd|thousand|tausend)$/, 1e3],
  [/^(?:mio|mn|million|millions|millionen)$/, 1e6],
  [/^(?:bn|mrd|billion|billions|milliarde|milliarden)$/, 1e9],
]

/** What a word such as “million” multiplies a number by, or null. */
export function multiplierCalled(word: string): number | null {
  return multipliers.find(([names]) => names.test(word))?.[1] ?? null
}
