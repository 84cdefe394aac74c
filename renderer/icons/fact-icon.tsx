import { glyphDots, glyphStroke, type Glyph } from '../canvas/shapes/glyph-paths.ts'

/** One glyph of a vocabulary, beside its word. */
export function FactIcon({ glyph }: { readonly glyph: Glyph }) {
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden
      fill="none"
      stroke="currentColor"
      strokeWidth={glyphStroke}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {glyph.line === undefined ? null : <path d={glyph.line} />}
      {glyph.dotted === undefined ? null : <path d={glyph.dotted} strokeDasharray={glyphDots} />}
      {glyph.solid === undefined ? null : (
        <path d={glyph.solid} fill="currentColor" stroke="none" />
      )}
    </svg>
  )
}
