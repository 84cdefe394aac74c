import { FileSignature } from 'lucide-react'
import { useState } from 'react'
import type { Framework } from '../../../shared/framework/framework.ts'
import { ownershipOf, type HandOff } from '../../../shared/map/insight/ownership.ts'
import type { Link, Touchpoint } from '../../../shared/map/board-view.ts'
import type { MapSummary } from '../../../shared/map/read-summary.ts'
import { owners } from '../../../shared/map/touchpoint.ts'
import { useText } from '../../messages/use-text.ts'
import { OwnerIcon } from '../../icons/owner-icon.tsx'
import { Button } from '../../ui/button.tsx'
import { LineButton } from '../../ui/line-button.tsx'
import { AgreementDialog } from './agreement/agreement-dialog.tsx'
import { CardList, InsightFold } from './card-list.tsx'

export interface OwnershipViewProps {
  readonly summary: MapSummary
  readonly touchpoints: readonly Touchpoint[]
  readonly links: readonly Link[]
  readonly framework: Framework
  readonly onShow: (id: string) => void
}

/** Who owns how much, where one side hands over to another, and what nobody or the wrong side owns. */
export function OwnershipView(props: OwnershipViewProps) {
  const { summary, touchpoints, links, framework, onShow } = props
  const text = useText()
  const [isSigning, setIsSigning] = useState(false)
  const phases = new Map(framework.stages.map(({ id, phase }) => [id, phase]))
  const ownership = ownershipOf({ touchpoints, links }, (stageId) => phases.get(stageId))
  const n = owners.reduce((sum, owner) => sum + ownership.counts[owner], 0)
  if (n === 0) return <p className="insight-unknown">{text('insight.noTouchpoints')}</p>
  return (
    <>
      <table className="insight-table">
        <caption className="insight-note">{text('insight.owners', { n })}</caption>
        <tbody>
          {owners.map((owner) => (
            <tr key={owner}>
              <th scope="row">
                <span className="insight-owner">
                  <OwnerIcon owner={owner} />
                  {text(`owner.${owner}`)}
                </span>
              </th>
              <td>{text('insight.of', { count: ownership.counts[owner], n })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <InsightFold title={text('insight.handOffs')} count={ownership.handOffs.length}>
        <ul className="insight-cards">
          {ownership.handOffs.map((handOff) => (
            <HandOffLine key={handOff.link.id} handOff={handOff} onShow={onShow} />
          ))}
        </ul>
      </InsightFold>
      <CardList
        title={text('insight.nobody')}
        touchpoints={ownership.ownedByNobody}
        onShow={onShow}
      />
      <CardList
        title={text('insight.claimed')}
        why={text('insight.claimed.why')}
        touchpoints={ownership.claimedByTwo.flatMap((claim) => claim.touchpoints)}
        onShow={onShow}
      />
      <CardList
        title={text('insight.lateWeb')}
        why={text('insight.lateWeb.why')}
        touchpoints={ownership.lateWebVisits}
        onShow={onShow}
      />
      <CardList
        title={text('insight.earlySales')}
        why={text('insight.earlySales.why')}
        touchpoints={ownership.earlySalesContacts}
        onShow={onShow}
      />
      <Button icon={<FileSignature />} onClick={() => setIsSigning(true)}>
        {text('agreement.show')}
      </Button>
      {isSigning ? (
        <AgreementDialog
          summary={summary}
          framework={framework}
          touchpoints={touchpoints}
          links={links}
          onClose={() => setIsSigning(false)}
        />
      ) : null}
    </>
  )
}

interface HandOffLineProps {
  readonly handOff: HandOff
  readonly onShow: (id: string) => void
}

function HandOffLine({ handOff: { link, from, to }, onShow }: HandOffLineProps) {
  const text = useText()
  const name = (title: string) => (title === '' ? text('board.untitled') : title)
  return (
    <li>
      <LineButton onClick={() => onShow(link.id)}>
        {text('insight.handOff', {
          from: name(from.facts.title),
          fromOwner: text(`owner.${from.facts.owner}`),
          to: name(to.facts.title),
          toOwner: text(`owner.${to.facts.owner}`),
        })}
      </LineButton>
    </li>
  )
}
