// Reads colours out of style sheets: light-dark(), oklch(), var() and color-mix() in oklab.

type Lab = readonly [number, number, number]
export type Theme = 'light' | 'dark'

/** @param css one or more style sheets */
export function readToken(css: string, name: string, theme: Theme): Lab {
  const value = new RegExp(String.raw`${name}:\s*([^;]+);`).exec(css)?.[1]?.trim()
  if (value === undefined) throw new Error(`There is no token ${name}.`)
  const other = /^var\((--[\w-]+)\)$/.exec(value)?.[1]
  if (other !== undefined) return readToken(css, other, theme)
  const mix = /^color-mix\(in oklab, var\((--[\w-]+)\) (\d+)%, var\((--[\w-]+)\)\)$/.exec(value)
  if (mix !== null) {
    const share = Number(mix[2]) / 100
    const [first, second] = [readToken(css, mix[1]!, theme), readToken(css, mix[3]!, theme)]
    return first.map((part, at) => part * share + second[at]! * (1 - share)) as unknown as Lab
  }
  const colours = [...value.matchAll(/oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\)/g)]
  const match = colours[theme === 'light' ? 0 : 1]
  if (match === undefined) throw new Error(`${name} is not a pair of colours: ${value}`)
  const hue = (Number(match[3]) * Math.PI) / 180
  return [
    Number(match[1]) / 100,
    Number(match[2]) * Math.cos(hue),
    Number(match[2]) * Math.sin(hue),
  ]
}

export function labToHex([lightness, a, b]: Lab): string {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
  return `#${linear.map((part) => encode(part)).join('')}`
}

/** WCAG 2 contrast of two hex colours. */
export function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].toSorted((a, b) => a - b) as [
    number,
    number,
  ]
  return (lighter + 0.05) / (darker + 0.05)
}

/** Largest difference of a channel, 0 … 255. */
export function distance(one: string, other: string): number {
  const [first, second] = [channels(one), channels(other)]
  return Math.max(...first.map((part, at) => Math.abs(part - second[at]!)))
}

function luminance(hex: string): number {
  const [r, g, b] = channels(hex).map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function channels(hex: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
}

function encode(linear: number): string {
  const part = Math.min(1, Math.max(0, linear))
  const gamma = part <= 0.0031308 ? 12.92 * part : 1.055 * part ** (1 / 2.4) - 0.055
  return Math.round(gamma * 255)
    .toString(16)
    .padStart(2, '0')
}
