// One set of glyphs on a 16 × 16 grid, as path data, for cards, panels and exports alike.
// Colour never carries meaning alone: each glyph of a vocabulary differs in shape.
import type { Outcome } from '../../../shared/map/link.ts'
import type { NeedType } from '../../../shared/map/need.ts'
import type { Channel, Emotion, Visibility } from '../../../shared/map/touchpoint.ts'

export interface Glyph {
  /** Stroked with round ends, {@link glyphStroke} wide, not filled. */
  readonly line?: string
  /** Filled, not stroked. */
  readonly solid?: string
  /** Stroked with {@link glyphDots} as its dashes. */
  readonly dotted?: string
}

export const glyphStroke = 1.4
export const glyphDots = '0.1 2.3'

/** A disc in the emotion's colour, and the features drawn on it. */
export interface Face {
  readonly disc: string
  readonly eyes: string
  readonly mouth: string
  /** True where the mouth is open: then it is filled, else stroked. */
  readonly isOpen: boolean
}

export const channelGlyphs: Readonly<Record<Channel, Glyph>> = {
  website: {
    line: 'M1.75 3h12.5v10H1.75z M1.75 6.25h12.5',
    solid: circle(3.9, 4.65, 0.7) + circle(6.2, 4.65, 0.7),
  },
  email: { line: 'M1.75 3.5h12.5v9H1.75z M1.75 4.25 8 8.75l6.25-4.5' },
  social: {
    line: `${circle(12, 3.5, 1.9)}${circle(4, 8, 1.9)}${circle(12, 12.5, 1.9)}M5.7 7.05l4.6-2.6M5.7 8.95l4.6 2.6`,
  },
  mobile: {
    line: 'M5.5 1.75h5a1 1 0 0 1 1 1v10.5a1 1 0 0 1-1 1h-5a1 1 0 0 1-1-1V2.75a1 1 0 0 1 1-1z M7.2 11.9h1.6',
  },
  'in-person': {
    line: `${circle(5, 4.75, 2)}${circle(11, 4.75, 2)}M1.5 13.25c0-4.6 7-4.6 7 0M9.4 9.95c2.2-.9 5.1.2 5.1 3.3`,
  },
  phone: {
    line: 'M3.1 1.9h2.3l1.3 3.2-1.6 1.2a8.4 8.4 0 0 0 4.6 4.6l1.2-1.6 3.2 1.3v2.3c0 .7-.6 1.3-1.3 1.2C7 13.7 2.3 9 1.9 3.2c0-.7.5-1.3 1.2-1.3z',
  },
  retail: { line: 'M3 2.25h10l1.4 3.9H1.6z M2.9 6.15v7.6h10.2v-7.6 M6.4 13.75V9.5h3.2v4.25' },
  mail: {
    line: 'M8 4.1C6.3 2.8 4 2.6 1.75 3v9.6C4 12.2 6.3 12.4 8 13.7c1.7-1.3 4-1.5 6.25-1.1V3C12 2.6 9.7 2.8 8 4.1z M8 4.1v9.6',
  },
  partner: { line: `${circle(5.75, 8, 4)}${circle(10.25, 8, 4)}` },
  internal: { line: 'M2.75 14V2h6.5v12 M9.25 6.5h4V14 M1.25 14h13.5 M5 5h2 M5 8h2 M5 11h2' },
}

const eye = 'M1.25 8C4.4 3 11.6 3 14.75 8 11.6 13 4.4 13 1.25 8z'

export const needTypeGlyphs: Readonly<Record<NeedType, Glyph>> = {
  /** A fork in the way. */
  choose: {
    line: 'M8 14.25V9.5L3.25 4.75 M8 9.5l4.75-4.75 M3 8.25v-3.75h3.75 M13 8.25v-3.75H9.25',
  },
  validate: { line: `${circle(8, 8, 6.2)} M5.1 8.2l2.1 2.1 3.7-4.5` },
  /** Two circles that share a part. */
  align: { line: `${circle(5.75, 8, 4.4)} ${circle(10.25, 8, 4.4)}` },
}

export const visibilityGlyphs: Readonly<Record<Visibility, Glyph>> = {
  observed: { line: eye, solid: circle(8, 8, 2.1) },
  /** An eye on shoulders: what the customer says they saw. */
  reported: {
    line: 'M2.5 5.6C5 1.4 11 1.4 13.5 5.6 11 9.8 5 9.8 2.5 5.6z M2.5 14.4c.6-3.6 10.4-3.6 11 0',
    solid: circle(8, 5.6, 1.6),
  },
  inferred: { dotted: eye, solid: circle(8, 8, 1.5) },
  /** A shut lid with lashes: nobody sees it. */
  unobservable: {
    line: 'M1.25 6.5c3.15 5 10.35 5 13.5 0 M8 10.4v2.6 M4.3 9.4l-1.4 2 M11.7 9.4l1.4 2',
  },
}

const disc = circle(8, 8, 7)
const eyes = circle(5.6, 6.4, 0.95) + circle(10.4, 6.4, 0.95)

export const emotionFaces: Readonly<Record<Emotion, Face>> = {
  [-2]: {
    disc,
    eyes: 'M3.9 4.6l3 1.5-.9 1.9-1.7-.6z M12.1 4.6l-3 1.5.9 1.9 1.7-.6z',
    mouth: 'M4.6 12c.9-3 5.9-3 6.8 0',
    isOpen: false,
  },
  [-1]: { disc, eyes, mouth: 'M5.2 11.3c1-1.5 4.6-1.5 5.6 0', isOpen: false },
  0: { disc, eyes, mouth: 'M5.2 10.6h5.6', isOpen: false },
  1: { disc, eyes, mouth: 'M5 9.6c1.1 1.9 4.9 1.9 6 0', isOpen: false },
  2: { disc, eyes, mouth: 'M4.2 8.9h7.6c-.4 4.9-7.2 4.9-7.6 0z', isOpen: true },
}

export const outcomeGlyphs: Readonly<Record<Outcome, Glyph>> = {
  ignored: { line: circle(8, 8, 5.5) },
  noticed: { line: circle(8, 8, 5.5), solid: 'M8 8V2.5A5.5 5.5 0 0 1 13.5 8z' },
  recalled: { line: circle(8, 8, 5.5), solid: 'M8 2.5a5.5 5.5 0 0 1 0 11z' },
  engaged: { solid: circle(8, 8, 6.2) },
  deferred: { line: circle(8, 8, 6.1), solid: 'M5.9 5.2h1.5v5.6H5.9z M8.6 5.2h1.5v5.6H8.6z' },
  forgot: { line: `${circle(8, 8, 4.8)}M3 13 13 3` },
  declined: { line: 'M3.5 3.5l9 9 M12.5 3.5l-9 9' },
  'talked-internally': { solid: circle(3, 8, 1.5) + circle(8, 8, 1.5) + circle(13, 8, 1.5) },
  'reached-out': { line: 'M2 8h11 M8.5 3.5 13 8l-4.5 4.5' },
  bought: { solid: 'M8 1.4l2 4.3 4.7.6-3.4 3.2.9 4.7L8 11.9l-4.2 2.3.9-4.7L1.3 6.3 6 5.7z' },
}

function circle(x: number, y: number, r: number): string {
  return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`
}
