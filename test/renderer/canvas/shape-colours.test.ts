import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  emotionColours,
  ownerColours,
  paperTokens,
  paperTones,
  stageColourTable,
  stickyTones,
} from '../../../renderer/canvas/shapes/colours.ts'
import { stageColours } from '../../../shared/framework/framework.ts'
import { stickyColours } from '../../../shared/map/sticky.ts'
import { emotions } from '../../../shared/map/touchpoint.ts'
import { contrast, distance, labToHex, readToken } from './token-colours.ts'

const css = ['ui/tokens.css', 'canvas/shapes/shapes.css']
  .map((path) => readFileSync(new URL(`../../../renderer/${path}`, import.meta.url), 'utf8'))
  .join('\n')

const emotionTokens = { [-2]: 'm2', [-1]: 'm1', 0: '0', 1: 'p1', 2: 'p2' } as const

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const differences = (pairs: readonly (readonly [token: string, hex: string])[]) =>
    pairs
      .map(([token, hex]) => ({ token, hex, screen: labToHex(readToken(css, token, theme)) }))
      .filter(({ hex, screen }) => distance(hex, screen) > 1)

  test.each(stageColours)('words on the header of a %s stage have a contrast of 4.5', (colour) => {
    const { solid, ink } = stageColourTable[theme][colour]
    expect(contrast(solid, ink)).toBeGreaterThanOrEqual(4.5)
  })

  test('no stage shouts: all headers have nearly the same luminance', () => {
    const onWhite = stageColours.map((colour) =>
      contrast(stageColourTable[theme][colour].solid, '#ffffff'),
    )
    expect(Math.max(...onWhite) / Math.min(...onWhite)).toBeLessThan(1.2)
  })

  test('words on cards, deep cards and stickies have a contrast of 7', () => {
    const { card, deepCard, ink } = paperTones[theme]
    expect(contrast(card, ink)).toBeGreaterThanOrEqual(7)
    expect(contrast(deepCard, ink)).toBeGreaterThanOrEqual(7)
    for (const { paper, ink: words } of Object.values(stickyTones[theme])) {
      expect(contrast(paper, words)).toBeGreaterThanOrEqual(7)
    }
  })

  test('small words and icons on cards have a contrast of 4.5', () => {
    const { card, deepCard, softInk } = paperTones[theme]
    expect(contrast(card, softInk)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(deepCard, softInk)).toBeGreaterThanOrEqual(4.5)
  })

  test('eyes and mouth stand out from every face', () => {
    for (const emotion of emotions) {
      expect(
        contrast(emotionColours[theme][emotion], paperTones[theme].card),
      ).toBeGreaterThanOrEqual(3)
    }
  })

  test('exports have the colours of the screen', () => {
    const stages = stageColours.flatMap((colour) => {
      const { solid, ink, tint } = stageColourTable[theme][colour]
      return [
        [`--stage-${colour}`, solid],
        [`--stage-${colour}-ink`, ink],
        [`--stage-${colour}-tint`, tint],
      ] as const
    })
    const owners = Object.entries(ownerColours[theme]).map(
      ([owner, hex]) => [`--owner-${owner}`, hex] as const,
    )
    const faces = emotions.map(
      (emotion) => [`--emotion-${emotionTokens[emotion]}`, emotionColours[theme][emotion]] as const,
    )
    const stickies = stickyColours.flatMap((colour) => {
      const { paper, ink } = stickyTones[theme][colour]
      return [[`--sticky-${colour}`, paper] as const, ['--sticky-ink', ink] as const]
    })
    const papers = Object.entries(paperTokens).map(
      ([tone, token]) => [token, paperTones[theme][tone as keyof typeof paperTokens]] as const,
    )
    expect(differences([...stages, ...owners, ...faces, ...stickies, ...papers])).toEqual([])
  })
})
