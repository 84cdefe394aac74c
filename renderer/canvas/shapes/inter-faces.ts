// Inter for exports: a shape names the faces its own words need, and they are embedded.
import type { TLFontFace } from 'tldraw'
import cyrillicExt from '@fontsource-variable/inter/files/inter-cyrillic-ext-wght-normal.woff2?url'
import cyrillic from '@fontsource-variable/inter/files/inter-cyrillic-wght-normal.woff2?url'
import greek from '@fontsource-variable/inter/files/inter-greek-wght-normal.woff2?url'
import latinExt from '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2?url'
import latin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url'
import vietnamese from '@fontsource-variable/inter/files/inter-vietnamese-wght-normal.woff2?url'

/** The family of the interface, with a fallback for viewers that ignore embedded fonts. */
export const interFamily = "'Inter Variable', Inter, sans-serif"

interface Subset {
  readonly face: TLFontFace
  readonly letters: RegExp
}

const latinSubset = subset(
  latin,
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
)

const otherSubsets: readonly Subset[] = [
  subset(
    latinExt,
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
  ),
  subset(vietnamese, 'U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB'),
  subset(cyrillic, 'U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116'),
  subset(
    cyrillicExt,
    'U+0460-048F,U+0492-04AF,U+04B2-052F,U+1C80-1C8A,U+20B4,U+2DE0-2DFF,U+A640-A69F,U+FE2E-FE2F',
  ),
  subset(greek, 'U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF'),
]

/** The faces that a text needs; Latin always, as signs and digits are in it. */
export function interFacesFor(text: string): TLFontFace[] {
  const needed = otherSubsets.filter(({ letters }) => letters.test(text))
  return [latinSubset, ...needed].map(({ face }) => face)
}

function subset(url: string, unicodeRange: string): Subset {
  const ranges = unicodeRange.split(',').map((range) =>
    range
      .slice(2)
      .split('-')
      .map((code) => String.raw`\u{${code}}`)
      .join('-'),
  )
  return {
    face: {
      family: 'Inter Variable',
      src: { url, format: 'woff2' },
      weight: '100 900',
      style: 'normal',
      unicodeRange,
    },
    letters: new RegExp(`[${ranges.join('')}]`, 'u'),
  }
}
