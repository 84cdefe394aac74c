import { clockPath, foldPath, paperPath, pencilPath } from './card-outline.ts'
import { paperTones, type PaperTone, type Theme } from './colours.ts'
import { channelGlyphs, visibilityGlyphs } from './glyph-paths.ts'
import { GlyphPaths, ThemedFace } from './glyph.tsx'
import { interFamily } from './inter-faces.ts'
import { ownerBar } from './owner-bar.ts'
import { personaBadges } from './persona-initials.ts'
import { svgText } from './svg-text.tsx'
import type { TouchpointProps, TouchpointShape } from './touchpoint-shape.ts'

const cardInset = { left: 14, top: 8, right: 14, bottom: 8 } as const
const titleSize = 15
const titleLine = 20
const badgeWidth = 21
const badgeHeight = 18

export interface TouchpointLook {
  /** By persona id. */
  readonly personaNames: ReadonlyMap<string, string>
  readonly theme: Theme
  /** Its evidence is past its shelf life. */
  readonly isOld: boolean
}

/** A card in an export: the same look as on screen, in real text and plain colours. */
export function touchpointSvg({ props }: TouchpointShape, look: TouchpointLook) {
  const { personaNames, theme, isOld } = look
  const tone = paperTones[theme]
  const { w, h, title, owner, personas, status } = props
  const foot = h - cardInset.bottom - badgeHeight / 2
  return (
    <g opacity={status === 'retired' ? 0.5 : undefined}>
      <Paper props={props} tone={tone} isOld={isOld} />
      <g transform="translate(4 4)">
        {ownerBar(owner, 4, h - 8, theme).map((piece) => (
          <path key={piece.path} d={piece.path} fill={piece.fill} />
        ))}
      </g>
      {svgText(title, {
        x: cardInset.left,
        y: cardInset.top,
        width: w - cardInset.left - cardInset.right,
        fontSize: titleSize,
        lineHeight: titleLine,
        weight: 600,
        fill: tone.ink,
        maxLines: 2,
        isStruck: status === 'retired',
      })}
      <g transform={`translate(${cardInset.left} ${foot - 8})`}>
        <FactGlyphs props={props} theme={theme} softInk={tone.softInk} />
      </g>
      <Badges ids={personas} names={personaNames} right={w - 7} middle={foot} tone={tone} />
    </g>
  )
}

interface FactGlyphsProps {
  readonly props: TouchpointProps
  readonly theme: Theme
  readonly softInk: string
}

/** Channel, visibility and emotion side by side; what nobody has said leaves no gap. */
function FactGlyphs({ props: { channel, visibility, emotion }, theme, softInk }: FactGlyphsProps) {
  const before = [channel !== null, visibility !== null].filter(Boolean).length
  return (
    <>
      {channel !== null && <GlyphPaths glyph={channelGlyphs[channel]} ink={softInk} />}
      {visibility !== null && (
        <g transform={`translate(${channel === null ? 0 : 20} 0)`}>
          <GlyphPaths glyph={visibilityGlyphs[visibility]} ink={softInk} />
        </g>
      )}
      {emotion !== null && (
        <g transform={`translate(${20 * before} 0)`}>
          <ThemedFace emotion={emotion} theme={theme} />
        </g>
      )}
    </>
  )
}

interface PaperProps {
  readonly props: TouchpointProps
  readonly tone: PaperTone
  readonly isOld: boolean
}

function Paper({ props, tone, isOld }: PaperProps) {
  const { w, h, visibility, evidence, status } = props
  const isDeep = visibility === 'unobservable'
  const edge = isDeep ? tone.deepEdge : tone.edge
  const dashes = isDeep ? '5 3.5' : undefined
  const isFolded = evidence !== 'measured' || isOld
  return (
    <>
      <path
        d={paperPath(w, h, isFolded)}
        fill={isDeep ? tone.deepCard : tone.card}
        stroke={status === 'idea' ? 'none' : edge}
        strokeWidth={isDeep ? 1.25 : 1}
        strokeDasharray={dashes}
      />
      {status === 'idea' && (
        <path
          d={pencilPath(w, h)}
          fill="none"
          stroke={tone.faintInk}
          strokeWidth={1}
          strokeDasharray={dashes}
        />
      )}
      {isFolded && (
        <path
          d={foldPath(w)}
          fill={evidence === 'assumed' || isOld ? tone.wall : tone.line}
          stroke={evidence === 'assumed' ? tone.faintInk : edge}
          strokeDasharray={evidence === 'assumed' ? '2.5 2' : undefined}
        />
      )}
      {isOld && (
        <path d={clockPath(w)} fill={tone.card} stroke={tone.softInk} strokeLinecap="round" />
      )}
    </>
  )
}

interface BadgesProps {
  readonly ids: readonly string[]
  readonly names: ReadonlyMap<string, string>
  readonly right: number
  readonly middle: number
  readonly tone: PaperTone
}

function Badges({ ids, names, right, middle, tone }: BadgesProps) {
  const { shown, more } = personaBadges(ids, names)
  const all = more > 0 ? [...shown, `+${more}`] : shown
  const step = badgeWidth + 1
  return all.map((badge, at) => (
    <g
      key={`${right} ${at} ${badge}`}
      transform={`translate(${right - (all.length - at) * step + 1} ${middle - badgeHeight / 2})`}
    >
      {!badge.startsWith('+') && (
        <rect
          width={badgeWidth}
          height={badgeHeight}
          rx={badgeHeight / 2}
          fill={tone.card}
          stroke={tone.edge}
        />
      )}
      <text
        x={badgeWidth / 2}
        y={13.4}
        fontFamily={interFamily}
        fontSize={12}
        fontWeight={500}
        textAnchor="middle"
        fill={tone.softInk}
      >
        {badge}
      </text>
    </g>
  ))
}
