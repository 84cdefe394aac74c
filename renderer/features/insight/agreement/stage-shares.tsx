import type { StageShare } from '../../../../shared/map/insight/agreement.ts'
import { owners } from '../../../../shared/map/touchpoint.ts'
import { OwnerIcon } from '../../../icons/owner-icon.tsx'
import { useText } from '../../../messages/use-text.ts'
import { TitleList } from './title-list.tsx'

export interface StageSharesProps {
  readonly stages: readonly StageShare[]
  /** In one cell. */
  readonly mostTitles: number
}

/** Each stage with the touchpoints of each owner. */
export function StageShares({ stages, mostTitles }: StageSharesProps) {
  const text = useText()
  return (
    <table className="agreement-stages">
      <thead>
        <tr>
          <th scope="col">{text('insight.stage')}</th>
          {owners.map((owner) => (
            <th key={owner} scope="col">
              <span className="agreement-owner">
                <OwnerIcon owner={owner} />
                {text(`owner.${owner}`)}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {stages.map(({ stageId, name, byOwner }) => (
          <tr key={stageId ?? ''}>
            <th scope="row">
              <span className="agreement-stage" dir="auto">
                {stageId === null ? text('agreement.noStage') : name}
              </span>
            </th>
            {owners.map((owner) => (
              <td key={owner}>
                {byOwner[owner].length === 0 ? (
                  <span className="agreement-none">{text('agreement.none')}</span>
                ) : (
                  <>
                    <strong>{byOwner[owner].length}</strong>
                    <TitleList
                      titles={byOwner[owner].map(({ id, facts }) => ({ id, title: facts.title }))}
                      most={mostTitles}
                    />
                  </>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
