import './stage-flow.css'
import type { Stage, StageId } from '../../../shared/framework/framework.ts'
import type { LandingGroup } from '../../../shared/framework/upgrade/landing-groups.ts'
import type { UpgradePlan } from '../../../shared/framework/upgrade/landing.ts'
import { useText } from '../../messages/use-text.ts'
import { flowsOf } from './flows.ts'

export interface StageFlowProps {
  readonly plan: UpgradePlan
  readonly groups: readonly LandingGroup[]
}

/** The lanes before and after, with ribbons from each stage to where its cards land. */
export function StageFlow({ plan, groups }: StageFlowProps) {
  const text = useText()
  const { before, after, ribbons } = flowsOf(plan, groups)
  const parked = { name: text('board.parking'), colour: null }
  return (
    <figure className="stage-flow">
      <figcaption className="visually-hidden">{text('upgrade.flow')}</figcaption>
      <LaneLine
        title={text('upgrade.version', { version: plan.from.version })}
        lanes={before.map(({ stage, count }) => ({ ...faceOf(stage, parked), count }))}
      />
      <svg
        className="stage-flow-ribbons"
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        aria-hidden
      >
        {ribbons.map(({ key, path, colour, isParked }) => (
          <path
            key={key}
            d={path}
            className={isParked ? 'stage-flow-parked' : undefined}
            style={{ fill: colour === null ? 'var(--grey-7)' : `var(--stage-${colour})` }}
          />
        ))}
      </svg>
      <LaneLine
        title={text('upgrade.version', { version: plan.to.version })}
        lanes={after.map(({ stage, count }) => ({ ...faceOf(stage, parked), count }))}
      />
    </figure>
  )
}

interface LaneFace {
  readonly id: StageId | null
  readonly name: string
  readonly colour: Stage['colour'] | null
}

function faceOf(stage: Stage | null, parked: Omit<LaneFace, 'id'>): LaneFace {
  return stage === null ? { id: null, ...parked } : stage
}

interface LaneLineProps {
  readonly title: string
  readonly lanes: readonly (LaneFace & { readonly count: number })[]
}

function LaneLine({ title, lanes }: LaneLineProps) {
  const text = useText()
  return (
    <ol className="stage-flow-lanes" aria-label={title}>
      {lanes.map(({ id, name, colour, count }) => (
        <li
          key={id ?? 'parking'}
          data-parking={colour === null}
          style={
            colour === null
              ? undefined
              : { background: `var(--stage-${colour})`, color: `var(--stage-${colour}-ink)` }
          }
          title={name}
        >
          <bdi>{name}</bdi>
          <span>{text('upgrade.cards', { count })}</span>
        </li>
      ))}
    </ol>
  )
}
