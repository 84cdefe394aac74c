import { memo } from 'react'
import { isEqual } from 'tldraw'
import { paperTones, type Theme } from '../shapes/colours.ts'
import { needTypeGlyphs } from '../shapes/glyph-paths.ts'
import { GlyphPaths } from '../shapes/glyph.tsx'
import { interFamily } from '../shapes/inter-faces.ts'
import { svgText, textWidth } from '../shapes/svg-text.tsx'
import type { MoreNeeds, NeedBlock } from './lens-shape.ts'
import { needBlock } from './needs-lens.ts'

interface NeedBlocksProps {
  readonly blocks: readonly NeedBlock[]
  readonly more: readonly MoreNeeds[]
  readonly top: number
  readonly theme: Theme
}

const textLeft = 30
/** At the end of a block: the number of answers, or the sign that there is none. */
const endRoom = 40
const digitWidth = 7.5
const words = { fontSize: 13, lineHeight: 17, weight: 500, maxLines: 2 } as const

/** Answered questions stand on paper; an open one has a dashed edge and an empty ring. */
export function NeedBlocks({ blocks, more, top, theme }: NeedBlocksProps) {
  const tone = paperTones[theme]
  return (
    <g transform={`translate(0 ${top})`}>
      {blocks.map((block) => (
        <OneNeed key={block.id} block={block} theme={theme} />
      ))}
      {more.map(({ x, y, words: rest }) => (
        <text
          key={x}
          x={x + 8}
          y={y + 14}
          fontFamily={interFamily}
          fontSize={12}
          fontWeight={500}
          fill={tone.softInk}
        >
          {rest}
        </text>
      ))}
    </g>
  )
}

interface OneNeedProps {
  readonly block: NeedBlock
  readonly theme: Theme
}

/** Measures its words, so it is drawn anew only where it changed. */
const OneNeed = memo(drawNeed, (a, b) => a.theme === b.theme && isEqual(a.block, b.block))

function drawNeed({ block, theme }: OneNeedProps) {
  const { x, y, w, type, text, answers } = block
  const tone = paperTones[theme]
  const isOpen = answers === 0
  const width = Math.max(0, w - textLeft - endRoom)
  const isShort = textWidth(text, words.fontSize, words.weight) <= width
  const middle = needBlock.height / 2
  return (
    <g className="lens-need" transform={`translate(${x} ${y})`}>
      <rect
        width={w}
        height={needBlock.height}
        rx={4}
        fill={isOpen ? tone.wall : tone.card}
        stroke={isOpen ? tone.softInk : tone.edge}
        strokeDasharray={isOpen ? '5 4' : undefined}
      />
      <g transform={`translate(8 ${middle - 8})`}>
        <GlyphPaths glyph={needTypeGlyphs[type]} ink={tone.softInk} />
      </g>
      {svgText(text, {
        ...words,
        x: textLeft,
        y: isShort ? middle - words.lineHeight / 2 : middle - words.lineHeight,
        width,
        fill: tone.ink,
      })}
      {isOpen ? (
        <circle
          cx={w - 16}
          cy={middle}
          r={6}
          fill="none"
          stroke={tone.ink}
          strokeWidth={1.5}
          strokeDasharray="2.4 2.3"
        />
      ) : (
        <AnswerCount x={w - 10} y={middle} answers={answers} ink={tone.ink} />
      )}
    </g>
  )
}

interface AnswerCountProps {
  readonly x: number
  readonly y: number
  readonly answers: number
  readonly ink: string
}

/** A tick and how many answer it. */
function AnswerCount({ x, y, answers, ink }: AnswerCountProps) {
  return (
    <>
      <text
        x={x}
        y={y + 4.4}
        textAnchor="end"
        fontFamily={interFamily}
        fontSize={12}
        fontWeight={600}
        fill={ink}
      >
        {answers}
      </text>
      <path
        d={`M${x - 12 - digitWidth * `${answers}`.length} ${y + 0.5}l2.6 2.6 4.4-5.4`}
        fill="none"
        stroke={ink}
        strokeWidth={1.6}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  )
}
