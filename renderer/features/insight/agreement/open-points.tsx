import type { Agreement } from '../../../../shared/map/insight/agreement.ts'
import { useText } from '../../../messages/use-text.ts'
import { TitleList } from './title-list.tsx'

export interface OpenPointsProps {
  readonly open: Agreement['open']
  /** Titles of one list. */
  readonly most: number
}

/** What the two sides have not settled yet. */
export function OpenPoints({ open, most }: OpenPointsProps) {
  const text = useText()
  const lists = [
    { key: 'insight.nobody', cards: open.ownedByNobody },
    { key: 'insight.claimed', cards: open.claimedByTwo.map(({ touchpoints: [first] }) => first) },
    { key: 'insight.lateWeb', cards: open.lateWebVisits },
    { key: 'insight.earlySales', cards: open.earlySalesContacts },
  ] as const
  return (
    <section>
      <h3 className="agreement-heading">{text('agreement.open')}</h3>
      <div className="agreement-open">
        {lists.map(({ key, cards }) => (
          <div key={key}>
            <h4>{text('agreement.counted', { what: text(key), count: cards.length })}</h4>
            <TitleList
              titles={cards.flatMap((card) =>
                card === undefined ? [] : [{ id: card.id, title: card.facts.title }],
              )}
              most={most}
            />
          </div>
        ))}
      </div>
    </section>
  )
}
