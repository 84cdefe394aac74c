import type { LinkKind } from '../../../shared/map/link.ts'
import { paperTones, type Theme } from '../shapes/colours.ts'
import type { LinkCourse } from './link-course.ts'

const lineWidth = 2

/**
 * The line of a link and its head, on screen and in exports alike. Its kind can be told without
 * colour: a loop is dashed, a closed loop is a double line, a drop-off ends in a bar.
 */
export function LinkLine({
  course,
  kind,
  theme,
}: {
  readonly course: LinkCourse
  readonly kind: LinkKind
  readonly theme: Theme
}) {
  const tone = paperTones[theme]
  const stroke = {
    fill: 'none',
    stroke: tone.softInk,
    strokeWidth: lineWidth,
    strokeLinejoin: 'round',
    strokeLinecap: 'round',
  } as const
  const turn = (course.angle * 180) / Math.PI
  return (
    <g className="link-line">
      {kind === 'closed-loop' ? (
        <>
          <path d={course.line} {...stroke} strokeWidth={5.5} strokeLinecap="butt" />
          <path d={course.line} {...stroke} stroke={tone.card} strokeLinecap="butt" />
        </>
      ) : (
        <path d={course.line} {...stroke} strokeDasharray={kind === 'loop' ? '7 6' : undefined} />
      )}
      <g
        transform={`translate(${round(course.end.x)} ${round(course.end.y)}) rotate(${round(turn)})`}
      >
        {kind === 'drop-off' ? (
          <path d="M-2 -8V8M-7 -5V5" {...stroke} strokeWidth={2.5} />
        ) : kind === 'closed-loop' ? (
          <path d="M-1 0-11 -6V6Z" {...stroke} fill={tone.softInk} />
        ) : (
          <path d="M-9 -5.5-1 0-9 5.5" {...stroke} />
        )}
      </g>
    </g>
  )
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
