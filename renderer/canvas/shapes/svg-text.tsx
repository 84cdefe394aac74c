import { interFamily } from './inter-faces.ts'
import { wrapText } from './wrap-text.ts'

export interface SvgTextLook {
  readonly x: number
  /** Top of the first line. */
  readonly y: number
  readonly width: number
  readonly fontSize: number
  readonly lineHeight: number
  readonly weight: number
  readonly fill: string
  readonly maxLines: number
  readonly isStruck?: boolean
}

/** Wrapped words as real SVG text, cut with an ellipsis. Measures, so it is for exports only. */
export function svgText(text: string, look: SvgTextLook) {
  const lines = wrapText(text, look.width, look.maxLines, widthIn(look.fontSize, look.weight))
  const isRightToLeft = startsRightToLeft(text)
  const x = isRightToLeft ? look.x + look.width : look.x
  const firstBaseline = look.y + (look.lineHeight + look.fontSize * 0.73) / 2
  return (
    <text
      fontFamily={interFamily}
      fontSize={look.fontSize}
      fontWeight={look.weight}
      fill={look.fill}
      direction={isRightToLeft ? 'rtl' : undefined}
      textDecoration={look.isStruck === true ? 'line-through' : undefined}
      xmlSpace="preserve"
    >
      {lines.map((line, at) => (
        <tspan
          key={firstBaseline + at * look.lineHeight}
          x={x}
          y={firstBaseline + at * look.lineHeight}
        >
          {line}
        </tspan>
      ))}
    </text>
  )
}

/** How wide words are in one line. */
export function textWidth(text: string, fontSize: number, weight: number): number {
  return widthIn(fontSize, weight)(text)
}

/** Measures on a canvas: a thousand cards in the page would each cost a layout of the whole page. */
function widthIn(fontSize: number, weight: number): (words: string) => number {
  const pen = new OffscreenCanvas(1, 1).getContext('2d')
  if (pen === null) return (words) => words.length * fontSize * 0.55
  pen.font = `${weight} ${fontSize}px ${interFamily}`
  return (words) => pen.measureText(words).width
}

function startsRightToLeft(text: string): boolean {
  const first = /\p{L}/u.exec(text)?.[0] ?? ''
  return /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u.test(first)
}
