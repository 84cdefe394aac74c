import { describe, expect, test } from 'vitest'
import {
  channelGlyphs,
  emotionFaces,
  outcomeGlyphs,
  visibilityGlyphs,
  type Glyph,
} from '../../../renderer/canvas/shapes/glyph-paths.ts'
import { ownerBar } from '../../../renderer/canvas/shapes/owner-bar.ts'
import { outcomes } from '../../../shared/map/link.ts'
import { channels, emotions, owners, visibilities } from '../../../shared/map/touchpoint.ts'

const sets: readonly (readonly [string, readonly string[], Readonly<Record<string, Glyph>>])[] = [
  ['channel', channels, channelGlyphs],
  ['visibility', visibilities, visibilityGlyphs],
  ['outcome', outcomes, outcomeGlyphs],
]

describe.each(sets)('glyphs of a %s', (_set, words, glyphs) => {
  test('there is one for each word and none besides', () => {
    expect(Object.keys(glyphs).toSorted()).toEqual([...words].toSorted())
  })

  test('each differs from all others in its shape', () => {
    expect(new Set(Object.values(glyphs).map((glyph) => JSON.stringify(glyph))).size).toBe(
      words.length,
    )
  })

  test.each(words)('%s is drawn by valid paths', (word) => {
    const paths = Object.values(glyphs[word] ?? {})
    expect(paths).not.toHaveLength(0)
    for (const path of paths) expect(path).toMatch(/^M[\d\s.,\-MmLlHhVvCcQqAaZz]+$/)
  })
})

test('each emotion has a face with a mouth of its own', () => {
  expect(new Set(emotions.map((emotion) => emotionFaces[emotion].mouth)).size).toBe(emotions.length)
})

test('the bars of two owners differ in pattern, not in colour alone', () => {
  const patterns = owners.map((owner) =>
    ownerBar(owner, 4, 80, 'light')
      .map(({ path }) => path)
      .join(),
  )
  expect(new Set(patterns).size).toBe(owners.length)
})
