import { describe, expect, test } from 'vitest'
import {
  findPhrase,
  phraseOf,
  replaceMatches,
  tokensOf,
} from '../../../../shared/map/story/words-in-text.ts'

function found(text: string, phrase: string): readonly string[] {
  return findPhrase(text, tokensOf(text), phraseOf(phrase)).map(({ from, to }) =>
    text.slice(from, to),
  )
}

function replaced(text: string, phrase: string, instead: string): string {
  return replaceMatches(text, findPhrase(text, tokensOf(text), phraseOf(phrase)), instead)
}

describe('a word is found', () => {
  test.each([
    ['whatever its case', 'CHEAP desks, Cheap chairs', 'cheap', ['CHEAP', 'Cheap']],
    ['whatever its accents', 'Une brochure dédiée', 'dediee', ['dédiée']],
    ['where accents are written apart', 'cafe\u0301', 'café', ['cafe\u0301']],
    ['in its plural', 'Our solutions, two boxes, three stories', 'solution', ['solutions']],
    ['in a plural with -es', 'two boxes', 'box', ['boxes']],
    ['in a plural with -ies', 'three stories', 'story', ['stories']],
    ['in a possessive', 'the client’s floor', 'client', ['client']],
    ['in a compound with a hyphen', 'low-cost desks', 'cost', ['cost']],
    ['of several words over a hyphen', 'a best-in-class desk', 'best in class', ['best-in-class']],
    ['beside emoji and quotes', '🪑“cheap”🪑', 'cheap', ['cheap']],
    ['in Greek', 'Φθηνά γραφεία', 'φθηνα', ['Φθηνά']],
  ])('%s', (_how, text, phrase, words) => {
    expect(found(text, phrase)).toEqual(words)
  })

  test('with every ending where it ends with a star', () => {
    expect(found('cheap, cheaper, cheapest, sheep', 'cheap*')).toEqual([
      'cheap',
      'cheaper',
      'cheapest',
    ])
  })
})

describe('no false alarm', () => {
  test.each([
    ['inside another word', 'the classical way, outclassed', 'class'],
    ['at the beginning of another word', 'cheaper', 'cheap'],
    ['over the end of a sentence', 'The best. In class we learn', 'best in class'],
    ['of a phrase of which one word stands alone', 'the best desk', 'best in class'],
    ['of a singular where the plural is to be avoided', 'a synergy', 'synergies'],
    ['of an empty word', 'anything', '  '],
    ['of a lonely star', 'anything', '*'],
  ])('%s', (_how, text, phrase) => {
    expect(found(text, phrase)).toEqual([])
  })
})

describe('another word in its place', () => {
  test('keeps case and number of what stood there', () => {
    expect(replaced('Clients, CLIENT, a client’s desk', 'client', 'customer')).toBe(
      'Customers, CUSTOMER, a customer’s desk',
    )
  })

  test('leaves all else as it was, line breaks and emoji among it', () => {
    expect(replaced('🪑 cheap\n\tcheap!', 'cheap', 'good value')).toBe(
      '🪑 good value\n\tgood value!',
    )
  })
})
