// Every colour that a shape is drawn in, as plain values, because an SVG export can't read the
// tokens of the interface. They are the same colours; a test compares the two.
import type { StageColour } from '../../../shared/framework/framework.ts'
import type { StickyColour } from '../../../shared/map/sticky.ts'
import type { Emotion, Owner } from '../../../shared/map/touchpoint.ts'

export type Theme = 'light' | 'dark'
export type Hex = `#${string}`
type Themed<T> = Readonly<Record<Theme, T>>

export interface StageTone {
  /** Header of the lane. */
  readonly solid: Hex
  /** On the header, at least 4.5 : 1. */
  readonly ink: Hex
  /** The lane's paper. */
  readonly tint: Hex
}

export interface StickyTone {
  readonly paper: Hex
  readonly ink: Hex
}

export interface PaperTone {
  /** Behind everything. */
  readonly wall: Hex
  readonly card: Hex
  /** A card that nobody can see: a shade darker, as if under water. */
  readonly deepCard: Hex
  readonly edge: Hex
  readonly deepEdge: Hex
  readonly ink: Hex
  readonly softInk: Hex
  readonly faintInk: Hex
  /** Between lanes and between rows. */
  readonly line: Hex
  /** Row labels of an export, and the parking lane. */
  readonly margin: Hex
  readonly accent: Hex
}

/** Tokens `--stage-<colour>`, `--stage-<colour>-ink` and `--stage-<colour>-tint`. */
export const stageColourTable: Themed<Readonly<Record<StageColour, StageTone>>> = {
  light: {
    teal: { solid: '#12726e', ink: '#ffffff', tint: '#e7f3f1' },
    blue: { solid: '#32698d', ink: '#ffffff', tint: '#e9f1f7' },
    indigo: { solid: '#536092', ink: '#ffffff', tint: '#edeff8' },
    violet: { solid: '#6a588b', ink: '#ffffff', tint: '#f1eef7' },
    plum: { solid: '#7e5279', ink: '#ffffff', tint: '#f5edf4' },
    rose: { solid: '#8a4e5f', ink: '#ffffff', tint: '#f7edef' },
    red: { solid: '#8c504b', ink: '#ffffff', tint: '#f8edec' },
    orange: { solid: '#895537', ink: '#ffffff', tint: '#f7eee9' },
    amber: { solid: '#7d5d27', ink: '#ffffff', tint: '#f4efe7' },
    olive: { solid: '#64682c', ink: '#ffffff', tint: '#f0f1e8' },
    green: { solid: '#3e704a', ink: '#ffffff', tint: '#eaf2ec' },
    slate: { solid: '#596571', ink: '#ffffff', tint: '#eef0f2' },
  },
  dark: {
    teal: { solid: '#106561', ink: '#f9f8f6', tint: '#0b1615' },
    blue: { solid: '#2c5d7e', ink: '#f9f8f6', tint: '#0d151b' },
    indigo: { solid: '#495582', ink: '#f9f8f6', tint: '#11131c' },
    violet: { solid: '#5e4e7c', ink: '#f9f8f6', tint: '#15121a' },
    plum: { solid: '#70486c', ink: '#f9f8f6', tint: '#181117' },
    rose: { solid: '#7a4555', ink: '#f9f8f6', tint: '#1a1113' },
    red: { solid: '#7d4743', ink: '#f9f8f6', tint: '#1b1110' },
    orange: { solid: '#7a4b30', ink: '#f9f8f6', tint: '#1a120d' },
    amber: { solid: '#6f5222', ink: '#f9f8f6', tint: '#18130b' },
    olive: { solid: '#595c27', ink: '#f9f8f6', tint: '#14150c' },
    green: { solid: '#376441', ink: '#f9f8f6', tint: '#0e1610' },
    slate: { solid: '#4f5964', ink: '#f9f8f6', tint: '#121416' },
  },
}

/** Tokens `--owner-<owner>`. Joint is drawn as the halves of marketing and sales. */
export const ownerColours: Themed<Readonly<Record<Exclude<Owner, 'joint'>, Hex>>> = {
  light: { marketing: '#883c7a', sales: '#1f6cb0', partner: '#ce871b', nobody: '#898580' },
  dark: { marketing: '#d387c2', sales: '#66abe5', partner: '#ebb353', nobody: '#84807a' },
}

/** Tokens `--emotion-m2`, `-m1`, `-0`, `-p1` and `-p2`. Eyes and mouth are in the card's colour. */
export const emotionColours: Themed<Readonly<Record<Emotion, Hex>>> = {
  light: { [-2]: '#a43c2f', [-1]: '#a66031', 0: '#6c6862', 1: '#5b7a38', 2: '#1f6f3d' },
  dark: { [-2]: '#e87a69', [-1]: '#e49b68', 0: '#aeaaa4', 1: '#9dc67c', 2: '#68c584' },
}

/** Tokens `--sticky-<colour>` and `--sticky-ink`. */
export const stickyTones: Themed<Readonly<Record<StickyColour, StickyTone>>> = {
  light: {
    yellow: { paper: '#f7e9a7', ink: '#1b1814' },
    rose: { paper: '#ffcbd2', ink: '#1b1814' },
    blue: { paper: '#c4e3f9', ink: '#1b1814' },
    green: { paper: '#c9edc9', ink: '#1b1814' },
    violet: { paper: '#dfd4f8', ink: '#1b1814' },
    grey: { paper: '#e6e4e0', ink: '#1b1814' },
  },
  dark: {
    yellow: { paper: '#574d24', ink: '#f7f5f1' },
    rose: { paper: '#643a40', ink: '#f7f5f1' },
    blue: { paper: '#304b61', ink: '#f7f5f1' },
    green: { paper: '#344f39', ink: '#f7f5f1' },
    violet: { paper: '#4d4063', ink: '#f7f5f1' },
    grey: { paper: '#45423e', ink: '#f7f5f1' },
  },
}

export const paperTones: Themed<PaperTone> = {
  light: {
    wall: '#f5f4f0',
    card: '#ffffff',
    deepCard: '#e0eaee',
    edge: '#cdcac5',
    deepEdge: '#677781',
    ink: '#1b1814',
    softInk: '#514c47',
    faintInk: '#78746d',
    line: '#e0ded9',
    margin: '#fdfcfb',
    accent: '#02717a',
  },
  dark: {
    wall: '#0d0c0a',
    card: '#262421',
    deepCard: '#11181c',
    edge: '#4b4742',
    deepEdge: '#8495a0',
    ink: '#f2f0ec',
    softInk: '#c1bdb7',
    faintInk: '#8f8b86',
    line: '#383531',
    margin: '#191714',
    accent: '#61c7cc',
  },
}

/** Which token each tone of {@link paperTones} is. */
export const paperTokens: Readonly<Record<keyof PaperTone, string>> = {
  wall: '--surface-board',
  card: '--surface-card',
  deepCard: '--card-deep',
  edge: '--grey-6',
  deepEdge: '--card-deep-edge',
  ink: '--ink',
  softInk: '--ink-soft',
  faintInk: '--grey-8',
  line: '--grey-5',
  margin: '--surface-panel',
  accent: '--accent',
}

export function themeOf(isDark: boolean): Theme {
  return isDark ? 'dark' : 'light'
}
