import { emotionFaces, glyphStroke } from '../canvas/shapes/glyph-paths.ts'
import type { Emotion } from '../../shared/map/touchpoint.ts'

const colours: Readonly<Record<Emotion, string>> = {
  [-2]: 'var(--emotion-m2)',
  [-1]: 'var(--emotion-m1)',
  0: 'var(--emotion-0)',
  1: 'var(--emotion-p1)',
  2: 'var(--emotion-p2)',
}

export function EmotionIcon({ emotion }: { readonly emotion: Emotion }) {
  const face = emotionFaces[emotion]
  return (
    <svg viewBox="0 0 16 16" aria-hidden className="inspector-face">
      <path d={face.disc} fill={colours[emotion]} />
      <path d={face.eyes} fill="var(--surface-raised)" />
      <path
        d={face.mouth}
        fill={face.isOpen ? 'var(--surface-raised)' : 'none'}
        stroke="var(--surface-raised)"
        strokeWidth={glyphStroke}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
