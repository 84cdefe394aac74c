import { describe, expect, test } from 'vitest'
import { mentionBeingTyped, mentionsIn, splitMentions } from '../../../shared/map/mention.ts'

const people = [
  { personId: '1', name: 'Ana' },
  { personId: '2', name: 'Ana Lopez' },
  { personId: '3', name: 'علي' },
]

describe('mentions', () => {
  test('are found by the longest name that fits, once each', () => {
    expect(
      mentionsIn('@Ana Lopez and @Ana, also @Ana', people).map((each) => each.personId),
    ).toEqual(['2', '1'])
    expect(mentionsIn('@علي؟', people).map((each) => each.personId)).toEqual(['3'])
  })

  test('are none in addresses, and none of people who are not here', () => {
    expect(mentionsIn('mail ben@Ana or @Zoe', people)).toEqual([])
  })

  test('cut a text so that its parts are the text again', () => {
    const text = 'Ask @Ana Lopez, @nobody and @Ana.'
    const parts = splitMentions(text, people)
    expect(parts.map((part) => part.text).join('')).toBe(text)
    expect(parts.map((part) => part.mention?.name ?? null)).toEqual([
      null,
      'Ana Lopez',
      null,
      'Ana',
      null,
    ])
  })

  test('are offered while a name is typed after @', () => {
    expect(mentionBeingTyped('Ask @An', 7)).toEqual({ at: 4, begin: 'An' })
    expect(mentionBeingTyped('Ask @', 5)).toEqual({ at: 4, begin: '' })
    expect(mentionBeingTyped('Ask An', 6)).toBeNull()
    expect(mentionBeingTyped('ben@example', 11)).toBeNull()
    expect(mentionBeingTyped('@Ana\nand', 8)).toBeNull()
  })
})
