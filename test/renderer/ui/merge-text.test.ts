import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caretAfter, mergeText } from '../../../renderer/ui/merge-text.ts'

describe('mergeText', () => {
  it('takes the only change, whoever made it', () => {
    expect(mergeText('Webinar', 'Webinar one', 'Webinar')).toBe('Webinar one')
    expect(mergeText('Webinar', 'Webinar', 'Live webinar')).toBe('Live webinar')
  })

  it('keeps words added at both ends', () => {
    expect(mergeText('Webinar', 'Webinar one', 'Live webinar'.replace('w', 'W'))).toBe(
      'Live Webinar one',
    )
    expect(mergeText('Webinar', 'Live Webinar', 'Webinar one')).toBe('Live Webinar one')
  })

  it('keeps both when both add words at the same place', () => {
    expect(mergeText('Mail', 'Mail mine', 'Mail theirs')).toBe('Mail theirs mine')
  })

  it('does not say twice what both wrote alike', () => {
    expect(mergeText('Mail', 'Mail 2', 'Mail 2')).toBe('Mail 2')
    expect(mergeText('Mail or call', 'Mail 2 or call', 'Mail 2 or call')).toBe('Mail 2 or call')
  })

  it('keeps both replacements of the same word', () => {
    expect(mergeText('old', 'mine', 'theirs')).toContain('mine')
    expect(mergeText('old', 'mine', 'theirs')).toContain('theirs')
  })

  it('keeps what one adds inside of what the other removes', () => {
    expect(mergeText('a long sentence', 'a very long sentence', '')).toBe('very ')
  })

  it('never loses an insertion, and follows the only change there is', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 12 })
    const place = fc.nat(12)
    fc.assert(
      fc.property(text, place, place, (base, minePlace, theirsPlace) => {
        const mine = insert(base, minePlace, 'M')
        const theirs = insert(base, theirsPlace, 'T')
        const merged = mergeText(base, mine, theirs)
        expect(merged.replace('M', '').replace('T', '')).toBe(base)
        expect(merged).toContain('M')
        expect(merged).toContain('T')
        expect(mergeText(base, mine, base)).toBe(mine)
        expect(mergeText(base, base, theirs)).toBe(theirs)
      }),
    )
  })
})

describe('caretAfter', () => {
  it('moves the caret by what was added before it', () => {
    expect(caretAfter(4, 'Mail', 'Second Mail')).toBe(11)
  })

  it('leaves the caret alone when the change is behind it', () => {
    expect(caretAfter(2, 'Mail', 'Mail two')).toBe(2)
    expect(caretAfter(4, 'Mail', 'Mail two')).toBe(4)
  })

  it('sets the caret behind the new words when its place was replaced', () => {
    expect(caretAfter(3, 'a bcd e', 'a xy e')).toBe(4)
  })
})

function insert(text: string, place: number, added: string): string {
  const at = Math.min(place, text.length)
  return text.slice(0, at) + added + text.slice(at)
}
