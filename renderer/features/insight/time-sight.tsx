import { referenceSharePercent } from '../../../shared/map/insight/observed-share.ts'
import {
  observedTimePercent,
  timeSightByStage,
  timeSightOf,
  type StageTimeSight,
} from '../../../shared/map/insight/observed-time.ts'
import { visibilities } from '../../../shared/map/touchpoint.ts'
import { visibilityGlyphs } from '../../canvas/shapes/glyph-paths.ts'
import { FactIcon } from '../../icons/fact-icon.tsx'
import { useText } from '../../messages/use-text.ts'
import { CardList } from './card-list.tsx'
import { Iceberg } from './iceberg.tsx'
import type { SightViewProps } from './sight-view.tsx'

/** How much of the customer's time anybody on our side can see, of the time that somebody has said. */
export function TimeSight({ touchpoints, framework, onShow }: SightViewProps) {
  const text = useText()
  const sight = timeSightOf(touchpoints)
  const percent = observedTimePercent(sight)
  const { observed, reported, inferred, unobservable } = sight.byVisibility
  const said = { count: sight.said.length, n: sight.said.length + sight.silent.length }
  const missing = (
    <>
      <CardList title={text('insight.timeUnseen')} touchpoints={sight.unseen} onShow={onShow} />
      <CardList title={text('insight.timeSilent')} touchpoints={sight.silent} onShow={onShow} />
    </>
  )
  if (percent === null) {
    return (
      <>
        <p className="insight-unknown">{text('insight.timeUnknown', said)}</p>
        {missing}
      </>
    )
  }
  return (
    <>
      <p className="insight-figure">
        <strong>{text('insight.percent', { percent })}</strong>
        <span>
          {text('insight.timeObservedOf', { part: observed.percent, all: sight.percent })}
        </span>
      </p>
      <p className="insight-note">{text('insight.timeSaid', said)}</p>
      {sight.percent > 100 ? (
        <p className="insight-unknown">{text('insight.timeTooMuch', { all: sight.percent })}</p>
      ) : null}
      <Iceberg
        amounts={{
          observed: observed.percent,
          reported: reported.percent,
          inferred: inferred.percent,
          unobservable: unobservable.percent,
        }}
        say={(amount) => text('insight.percent', { percent: amount })}
      />
      <p className="insight-note">
        {text('insight.reference', { percent: referenceSharePercent })}
      </p>
      <StageTimes
        names={framework.stages.map(({ name }) => name)}
        stages={timeSightByStage(
          touchpoints,
          framework.stages.map(({ id }) => id),
        )}
      />
      {visibilities.map((visibility) => (
        <CardList
          key={visibility}
          icon={<FactIcon glyph={visibilityGlyphs[visibility]} />}
          title={text('insight.timeOf', {
            what: text(`visibility.${visibility}`),
            percent: sight.byVisibility[visibility].percent,
          })}
          touchpoints={sight.byVisibility[visibility].touchpoints}
          onShow={onShow}
        />
      ))}
      {missing}
    </>
  )
}

interface StageTimesProps {
  readonly names: readonly string[]
  readonly stages: readonly StageTimeSight[]
}

function StageTimes({ names, stages }: StageTimesProps) {
  const text = useText()
  return (
    <>
      <h3 className="insight-heading">{text('insight.byStage')}</h3>
      <table className="insight-table">
        <thead>
          <tr>
            <th scope="col">{text('insight.stage')}</th>
            <th scope="col">{text('insight.timeObserved')}</th>
            <th scope="col">{text('insight.timeSay')}</th>
          </tr>
        </thead>
        <tbody>
          {stages.map(({ stageId, byVisibility, percent, said, silent }, at) => (
            <tr key={stageId}>
              <th scope="row">{names[at]}</th>
              <td>
                {percent === 0
                  ? text('insight.unknown')
                  : text('insight.timePart', { part: byVisibility.observed.percent, all: percent })}
              </td>
              <td>{text('insight.of', { count: said.length, n: said.length + silent.length })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
