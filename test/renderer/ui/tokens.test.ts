import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { stageColours } from '../../../shared/framework/framework.ts'
import { stickyColours } from '../../../shared/map/sticky.ts'
import { personColours } from '../../../renderer/session/people.ts'
import { contrastBetween, parseOklch, type Oklch } from './contrast.ts'

const file = path.resolve(import.meta.dirname, '../../../renderer/ui/tokens.css')
const css = readFileSync(file, 'utf8')

type Theme = 'light' | 'dark'

/** The value of a token in one theme, through var() and light-dark(). */
function token(name: string, theme: Theme): string {
  const value = new RegExp(`--${name}:\\s*([^;]+);`).exec(css)?.[1]
  if (value === undefined) throw new Error(`tokens.css has no --${name}`)
  const reference = /^var\(--([\w-]+)\)$/.exec(value)?.[1]
  if (reference !== undefined) return token(reference, theme)
  const pair = /^light-dark\(([^)]+\)), ([^)]+\))\)$/.exec(value)
  return pair === null ? value : String(pair[theme === 'light' ? 1 : 2])
}

function colour(name: string, theme: Theme): Oklch {
  return parseOklch(token(name, theme))
}

function contrast(ink: string, ground: string, theme: Theme): number {
  return contrastBetween(colour(ink, theme), colour(ground, theme))
}

describe.each(['light', 'dark'] as const)('in %s', (theme) => {
  test.each(['surface-panel', 'surface-raised', 'surface-sunken', 'surface-card', 'surface-board'])(
    'ink and soft ink have 7 : 1 on %s',
    (ground) => {
      expect(contrast('ink', ground, theme)).toBeGreaterThanOrEqual(7)
      expect(contrast('ink-soft', ground, theme)).toBeGreaterThanOrEqual(7)
    },
  )

  test.each(stageColours)('the name of a %s stage has 4.5 : 1 on its header', (name) => {
    expect(contrast(`stage-${name}-ink`, `stage-${name}`, theme)).toBeGreaterThanOrEqual(4.5)
  })

  test('all stages but slate have one lightness and one chroma, so none shouts', () => {
    const looks = stageColours
      .filter((name) => name !== 'slate')
      .map((name) => colour(`stage-${name}`, theme))
    expect(new Set(looks.map(({ lightness, chroma }) => `${lightness} ${chroma}`)).size).toBe(1)
    expect(new Set(looks.map(({ hue }) => hue)).size).toBe(looks.length)
  })

  test.each(stickyColours)('the words on a %s sticky have 7 : 1', (name) => {
    expect(contrast('sticky-ink', `sticky-${name}`, theme)).toBeGreaterThanOrEqual(7)
  })

  test.each(personColours)('the name tab of %s has 4.5 : 1', (name) => {
    expect(contrast('person-ink', name, theme)).toBeGreaterThanOrEqual(4.5)
  })

  test.each([
    ['accent-ink', 'accent'],
    ['accent-ink', 'accent-hover'],
    ['danger-ink', 'danger'],
    ['accent-text', 'accent-tint'],
    ['accent-text', 'surface-panel'],
    ['danger-text', 'danger-tint'],
    ['danger-text', 'surface-raised'],
    ['warning-text', 'warning-tint'],
  ])('%s has 4.5 : 1 on %s', (ink, ground) => {
    expect(contrast(ink, ground, theme)).toBeGreaterThanOrEqual(4.5)
  })

  test.each([
    'focus-ring',
    'border-strong',
    'accent',
    'emotion-m2',
    'emotion-p2',
    'emotion-0',
    'owner-sales',
  ])('%s can be told from a panel and a card at 3 : 1', (name) => {
    expect(contrast(name, 'surface-panel', theme)).toBeGreaterThanOrEqual(3)
    expect(contrast(name, 'surface-card', theme)).toBeGreaterThanOrEqual(3)
  })
})
