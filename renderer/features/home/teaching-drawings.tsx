// Three small drawings on one grid: the same four stages as a line, as a plan, as a path.

const lanes = [
  { x: 2, colour: 'teal' },
  { x: 60, colour: 'blue' },
  { x: 118, colour: 'violet' },
  { x: 176, colour: 'plum' },
] as const

const cards = [
  [10, 34],
  [10, 62],
  [68, 46],
  [126, 34],
  [126, 62],
  [184, 48],
] as const

/** A line of stages and nothing else. */
export function FrameworkDrawing() {
  return (
    <svg className="lesson-drawing" viewBox="0 0 232 96" aria-hidden>
      {lanes.map((lane) => (
        <rect
          key={lane.x}
          x={lane.x}
          y={36}
          width={54}
          height={24}
          rx={4}
          fill={`var(--stage-${lane.colour})`}
        />
      ))}
    </svg>
  )
}

/** Cards laid out in the lanes of those stages. */
export function MapDrawing() {
  return (
    <svg className="lesson-drawing" viewBox="0 0 232 96" aria-hidden>
      <Lanes />
      <Cards />
      <g fill="none" stroke="var(--grey-8)" strokeWidth={1.5}>
        <path d="M48 41 H58 V50 H68 M48 69 H58 V56 H68 M106 53 H116 V41 H126 M164 69 H174 V56 H184" />
      </g>
    </svg>
  )
}

/** One customer's wandering path over the same cards. */
export function JourneyDrawing() {
  return (
    <svg className="lesson-drawing" viewBox="0 0 232 96" aria-hidden>
      <Lanes />
      <g opacity={0.45}>
        <Cards />
      </g>
      <path
        d="M26 41 C60 20 90 30 146 41 C190 50 150 78 140 70 C110 50 90 84 30 70 C10 60 60 50 88 54 C120 58 150 92 204 56"
        fill="none"
        stroke="var(--accent)"
        strokeWidth={2.5}
        strokeLinecap="round"
        strokeDasharray="1 5"
      />
      <circle cx={26} cy={41} r={4} fill="var(--accent)" />
      <path d="M197 52 l9 3 l-6 7 z" fill="var(--accent)" />
    </svg>
  )
}

function Lanes() {
  return (
    <>
      {lanes.map((lane) => (
        <g key={lane.x}>
          <rect
            x={lane.x}
            y={6}
            width={54}
            height={86}
            rx={4}
            fill={`var(--stage-${lane.colour}-tint)`}
          />
          <rect
            x={lane.x}
            y={6}
            width={54}
            height={12}
            rx={4}
            fill={`var(--stage-${lane.colour})`}
          />
        </g>
      ))}
    </>
  )
}

function Cards() {
  return (
    <>
      {cards.map(([x, y]) => (
        <g key={`${x}-${y}`}>
          <rect
            x={x}
            y={y}
            width={38}
            height={15}
            rx={2}
            fill="var(--surface-card)"
            stroke="var(--border-strong)"
            strokeWidth={0.75}
          />
          <rect x={x} y={y} width={3} height={15} rx={1} fill="var(--owner-marketing)" />
          <rect x={x + 7} y={y + 6} width={24} height={2.5} rx={1} fill="var(--grey-7)" />
        </g>
      ))}
    </>
  )
}
