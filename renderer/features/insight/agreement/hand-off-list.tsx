import type { HandOff } from '../../../../shared/map/insight/ownership.ts'
import type { Touchpoint } from '../../../../shared/map/board-view.ts'
import { OwnerIcon } from '../../../icons/owner-icon.tsx'
import { useText } from '../../../messages/use-text.ts'

export interface HandOffListProps {
  readonly handOffs: readonly HandOff[]
  readonly most: number
}

/** Links on which one side hands over to another. */
export function HandOffList({ handOffs, most }: HandOffListProps) {
  const text = useText()
  const rest = handOffs.length - most
  return (
    <section>
      <h3 className="agreement-heading">{text('agreement.handOffs', { n: handOffs.length })}</h3>
      <ul className="agreement-hand-offs">
        {handOffs.slice(0, most).map(({ link, from, to }) => (
          <li key={link.id}>
            <End card={from} />
            <span aria-hidden>→</span>
            <span className="visually-hidden">{text('agreement.to')}</span>
            <End card={to} />
          </li>
        ))}
        {rest > 0 ? <li>{text('agreement.more', { count: rest })}</li> : null}
      </ul>
    </section>
  )
}

function End({ card: { facts } }: { readonly card: Touchpoint }) {
  const text = useText()
  return (
    <span className="agreement-end">
      <OwnerIcon owner={facts.owner} />
      <span dir="auto">
        {text('agreement.end', {
          title: facts.title || text('board.untitled'),
          owner: text(`owner.${facts.owner}`),
        })}
      </span>
    </span>
  )
}
