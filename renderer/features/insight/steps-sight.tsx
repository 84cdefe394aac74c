import {
  observedPercent,
  referenceSharePercent,
  sightByStage,
  sightOf,
} from '../../../shared/map/insight/observed-share.ts'
import { visibilities } from '../../../shared/map/touchpoint.ts'
import { visibilityGlyphs } from '../../canvas/shapes/glyph-paths.ts'
import { FactIcon } from '../../icons/fact-icon.tsx'
import { useText } from '../../messages/use-text.ts'
import { CardList } from './card-list.tsx'
import { Iceberg } from './iceberg.tsx'
import type { SightViewProps } from './sight-view.tsx'

/** Which of the touchpoints anybody on our side can see. */
export function StepsSight({ touchpoints, framework, onShow }: SightViewProps) {
  const text = useText()
  const sight = sightOf(touchpoints)
  const percent = observedPercent(sight)
  const unsaid = (
    <CardList title={text('insight.sightUnsaid')} touchpoints={sight.unsaid} onShow={onShow} />
  )
  if (percent === null) {
    return (
      <>
        <p className="insight-unknown">{text('insight.sightUnknown')}</p>
        {unsaid}
      </>
    )
  }
  const n = sight.touchpoints.length
  const { observed, reported, inferred, unobservable } = sight.byVisibility
  const stages = sightByStage(
    touchpoints,
    framework.stages.map(({ id }) => id),
  )
  return (
    <>
      <p className="insight-figure">
        <strong>{text('insight.percent', { percent })}</strong>
        <span>{text('insight.observedOf', { count: observed.length, n })}</span>
      </p>
      <Iceberg
        amounts={{
          observed: observed.length,
          reported: reported.length,
          inferred: inferred.length,
          unobservable: unobservable.length,
        }}
        say={(count) => text('insight.count', { count })}
      />
      <p className="insight-note">
        {text('insight.reference', { percent: referenceSharePercent })}
      </p>
      <h3 className="insight-heading">{text('insight.byStage')}</h3>
      <table className="insight-table">
        <thead>
          <tr>
            <th scope="col">{text('insight.stage')}</th>
            <th scope="col">{text('insight.observed')}</th>
          </tr>
        </thead>
        <tbody>
          {stages.map((stage, at) => (
            <tr key={stage.stageId}>
              <th scope="row">{framework.stages[at]?.name}</th>
              <td>
                {stage.touchpoints.length === 0
                  ? text('insight.noneHere')
                  : text('insight.of', {
                      count: stage.byVisibility.observed.length,
                      n: stage.touchpoints.length,
                    })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {visibilities.map((visibility) => (
        <CardList
          key={visibility}
          icon={<FactIcon glyph={visibilityGlyphs[visibility]} />}
          title={text(`visibility.${visibility}`)}
          touchpoints={sight.byVisibility[visibility]}
          onShow={onShow}
        />
      ))}
      {unsaid}
    </>
  )
}
