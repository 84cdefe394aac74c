import type { TLArrowShape } from 'tldraw'
import { isOutcome, type Outcome } from '../../../shared/map/link.ts'
import { paperTones, type Theme } from '../shapes/colours.ts'
import { outcomeGlyphs } from '../shapes/glyph-paths.ts'
import { GlyphPaths } from '../shapes/glyph.tsx'
import { interFamily } from '../shapes/inter-faces.ts'
import type { ShapeWords } from '../shapes/shape-words.ts'
import { textWidth } from '../shapes/svg-text.tsx'
import { pillHeight } from './place-words.ts'

export interface PillFace {
  readonly outcome: Outcome | null
  readonly words: string
}

export interface Pill extends PillFace {
  /** Its middle, in units of the link. */
  readonly x: number
  readonly y: number
}

const glyphSize = 14
const glyphInset = 4
const wordInset = 8
const wordSize = 12
const wordWeight = 500
const mostLetters = 40

/** What stands on a link: the icon of its outcome, and its own words or else the outcome's. */
export function linkPill({ meta, props }: TLArrowShape, words: ShapeWords): PillFace | null {
  const outcome = isOutcome(meta['outcome']) ? meta['outcome'] : null
  const own = shorten(props.text.trim().replaceAll(/\s+/gu, ' '))
  if (outcome === null && own === '') return null
  return { outcome, words: own !== '' || outcome === null ? own : words.outcome(outcome) }
}

/** On screen: as wide as its words, without measuring them. */
export function LinkPillBox({ pill: { outcome, words, x, y } }: { readonly pill: Pill }) {
  return (
    <div
      className="link-pill"
      style={{ transform: `translate(${x}px, ${y}px) translate(-50%, -50%)` }}
    >
      {outcome !== null && (
        <svg viewBox="0 0 16 16" aria-hidden>
          <GlyphPaths glyph={outcomeGlyphs[outcome]} ink="currentColor" />
        </svg>
      )}
      {words}
    </div>
  )
}

/** In an export. */
export function linkPillSvg({ outcome, words, x, y }: Pill, theme: Theme) {
  const tone = paperTones[theme]
  const iconWidth = outcome === null ? wordInset : glyphInset + glyphSize + glyphInset
  const wordWidth = words === '' ? 0 : textWidth(words, wordSize, wordWeight) + wordInset
  const w = iconWidth + wordWidth
  return (
    <g transform={`translate(${x - w / 2} ${y - pillHeight / 2})`}>
      <rect width={w} height={pillHeight} rx={pillHeight / 2} fill={tone.card} stroke={tone.edge} />
      {outcome !== null && (
        <g transform={`translate(${glyphInset} ${glyphInset}) scale(${glyphSize / 16})`}>
          <GlyphPaths glyph={outcomeGlyphs[outcome]} ink={tone.ink} />
        </g>
      )}
      <text
        x={iconWidth}
        y={15.3}
        fontFamily={interFamily}
        fontSize={wordSize}
        fontWeight={wordWeight}
        fill={tone.ink}
      >
        {words}
      </text>
    </g>
  )
}

function shorten(words: string): string {
  const letters = Array.from(words)
  return letters.length > mostLetters
    ? `${letters
        .slice(0, mostLetters - 1)
        .join('')
        .trimEnd()}…`
    : words
}
