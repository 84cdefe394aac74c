import { describe, expect, test } from 'vitest'
import { isSameQuantity, quantitiesIn } from '../../../../shared/map/story/quantities.ts'

function read(text: string): readonly (readonly [string, readonly number[]])[] {
  return quantitiesIn(text).map(({ unit, readings }) => [unit, readings])
}

describe('a number with its unit', () => {
  test.each([
    ['€1,200.50', 'EUR', [1200.5]],
    ['1.200,50 €', 'EUR', [1200.5]],
    ['1.200.000 EUR', 'EUR', [1_200_000]],
    ['CHF 1’200', 'CHF', [1200]],
    ['1\u202f200 €', 'EUR', [1200]],
    ['490,- €', 'EUR', [490]],
    ['US$ 40k', 'USD', [40_000]],
    ['2,5 Mio. €', 'EUR', [2_500_000]],
    ['€2m', 'EUR', [2_000_000]],
    ['12 million euros', 'EUR', [12_000_000]],
    ['30 %', 'percent', [30]],
    ['30 per cent', 'percent', [30]],
    ['30,5 Prozent', 'percent', [30.5]],
    ['a 14-day trial', 'day', [14]],
    ['14 Tage', 'day', [14]],
    ['within 2 hrs', 'hour', [2]],
    ['3x faster', 'times', [3]],
    ['80 m² of office', 'm2', [80]],
    ['490 € per desk', 'EUR/desk', [490]],
    ['490 € pro Arbeitsplatz', 'EUR/arbeitsplatz', [490]],
    ['$15 a month', 'USD/month', [15]],
    ['15 $ im Monat', 'USD/month', [15]],
    ['What 40 refits saved', 'refit', [40]],
    ['40 Kunden', 'kunden', [40]],
    ['0.125 kg', 'kg', [0.125]],
  ])('%s', (text, unit, readings) => {
    expect(read(text)).toEqual([[unit, readings]])
  })

  test('means both where English and German readers would differ', () => {
    const [english, german, decimal] = quantitiesIn('€1,200 and 1.200 € and 1.2 €')
    expect(isSameQuantity(english!, german!)).toBe(true)
    expect(isSameQuantity(german!, decimal!)).toBe(true)
    expect(isSameQuantity(quantitiesIn('1,200.00 €')[0]!, decimal!)).toBe(false)
  })

  test('is quoted as it was written', () => {
    expect(quantitiesIn('From 490 € per desk, or €2m.').map(({ said }) => said)).toEqual([
      '490 € per desk',
      '€2m',
    ])
  })

  test('takes the unit of a range that it begins', () => {
    expect(read('10–20 %, 3 to 5 days')).toEqual([
      ['percent', [10]],
      ['percent', [20]],
      ['day', [3]],
      ['day', [5]],
    ])
  })
})

describe('no number that claims anything', () => {
  test.each([
    'Mail 3: what purchasing will ask',
    'Annual report, page 31',
    'on 2026-04-15 at 9:30',
    'We open again on the 19th',
    '24/7',
    'B2B, COVID-19, v1.2.3',
    'the 2026 results',
    'We have 40. Days later',
    'one, two, many',
    '3 new ideas',
  ])('%s', (text) => {
    expect(read(text)).toEqual([])
  })
})
