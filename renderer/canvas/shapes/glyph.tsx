import type { Emotion } from '../../../shared/map/touchpoint.ts'
import { emotionColours, paperTones, type Theme } from './colours.ts'
import { emotionFaces, glyphDots, glyphStroke, type Glyph } from './glyph-paths.ts'

/** A glyph as paths in the current 16 × 16 coordinates; `ink` may be `currentColor`. */
export function GlyphPaths({ glyph, ink }: { readonly glyph: Glyph; readonly ink: string }) {
  const stroke = {
    fill: 'none',
    stroke: ink,
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
  } as const
  return (
    <>
      {glyph.line !== undefined && <path d={glyph.line} {...stroke} strokeWidth={glyphStroke} />}
      {glyph.dotted !== undefined && (
        <path
          d={glyph.dotted}
          {...stroke}
          strokeWidth={glyphStroke + 0.2}
          strokeDasharray={glyphDots}
        />
      )}
      {glyph.solid !== undefined && <path d={glyph.solid} fill={ink} />}
    </>
  )
}

/** Tokens of the face of an emotion. */
export const faceTokens: Readonly<Record<Emotion, string>> = {
  [-2]: 'var(--emotion-m2)',
  [-1]: 'var(--emotion-m1)',
  0: 'var(--emotion-0)',
  1: 'var(--emotion-p1)',
  2: 'var(--emotion-p2)',
}

export function FacePaths({
  emotion,
  disc,
  ink,
}: {
  readonly emotion: Emotion
  readonly disc: string
  readonly ink: string
}) {
  const face = emotionFaces[emotion]
  const mouth = face.isOpen
    ? { fill: ink }
    : { fill: 'none', stroke: ink, strokeWidth: 1.5, strokeLinecap: 'round' as const }
  return (
    <>
      <path d={face.disc} fill={disc} />
      <path d={face.eyes} fill={ink} />
      <path d={face.mouth} {...mouth} />
    </>
  )
}

export function ThemedFace({
  emotion,
  theme,
}: {
  readonly emotion: Emotion
  readonly theme: Theme
}) {
  return (
    <FacePaths
      emotion={emotion}
      disc={emotionColours[theme][emotion]}
      ink={paperTones[theme].card}
    />
  )
}
