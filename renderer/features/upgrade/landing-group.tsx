import { ArrowRight, ChevronRight, SquareParking } from 'lucide-react'
import { useId, useState } from 'react'
import type { RecordId } from '../../../shared/document/record.ts'
import type { StageId } from '../../../shared/framework/framework.ts'
import type { LandingGroup } from '../../../shared/framework/upgrade/landing-groups.ts'
import type { CardLanding, UpgradePlan } from '../../../shared/framework/upgrade/landing.ts'
import { useText } from '../../messages/use-text.ts'
import { LongList } from '../../ui/long-list.tsx'
import { SendTo } from './send-to.tsx'
import { stageNames } from './stage-names.ts'

export interface LandingGroupEntryProps {
  readonly plan: UpgradePlan
  readonly group: LandingGroup
  readonly readOnly: boolean
  readonly onSendStage: (to: StageId) => void
  readonly onSendCard: (id: RecordId, to: StageId) => void
}

const rowHeight = 40
const rowsInView = 8

/** The cards of one stage: where they land together, and folded below it each of them. */
export function LandingGroupEntry(props: LandingGroupEntryProps) {
  const { plan, group, readOnly, onSendStage, onSendCard } = props
  const text = useText()
  const [isOpen, setIsOpen] = useState(false)
  const listId = useId()
  const names = stageNames(plan)
  const stage = names.get(group.from) ?? group.from
  const [home, ...otherHomes] = group.homes
  const only = home !== undefined && otherHomes.length === 0 ? home.to : null
  return (
    <li className="landing-group">
      <div className="landing-group-head">
        <button
          type="button"
          className="landing-group-fold"
          aria-expanded={isOpen}
          aria-controls={listId}
          onClick={() => setIsOpen(!isOpen)}
        >
          <ChevronRight aria-hidden />
          <span
            className="landing-colour"
            style={{ background: `var(--stage-${group.stage?.colour ?? 'slate'})` }}
          />
          <bdi className="landing-name">{stage}</bdi>
          <span className="landing-count">
            {text('upgrade.cards', { count: group.cards.length })}
          </span>
        </button>
        <ArrowRight aria-hidden className="landing-arrow" />
        <Homes group={group} names={names} />
        {readOnly ? null : (
          <SendTo
            plan={plan}
            label={text('upgrade.sendStage', { stage })}
            value={only}
            onSend={onSendStage}
          />
        )}
      </div>
      {isOpen ? (
        <div id={listId} className="landing-cards">
          <LongList
            label={text('upgrade.cardsOf', { stage })}
            count={group.cards.length}
            rowHeight={rowHeight}
            rowsInView={Math.min(rowsInView, group.cards.length)}
            keyOf={(at) => group.cards[at]?.id ?? `${at}`}
            renderRow={(at) => {
              const card = group.cards[at]
              return card === undefined ? null : (
                <CardRow plan={plan} card={card} readOnly={readOnly} onSend={onSendCard} />
              )
            }}
          />
        </div>
      ) : null}
    </li>
  )
}

function Homes({
  group,
  names,
}: {
  readonly group: LandingGroup
  readonly names: ReadonlyMap<StageId, string>
}) {
  const text = useText()
  const open = group.choices.filter((id) => !group.homes.some(({ to }) => to === id))
  return (
    <span className="landing-homes">
      {group.stays
        ? text('upgrade.stays')
        : group.homes.map(({ to, count }) => (
            <span key={to ?? 'parking'} className="landing-home" data-parking={to === null}>
              {to === null ? <SquareParking aria-hidden /> : null}
              <bdi>{to === null ? text('board.parking') : (names.get(to) ?? to)}</bdi>
              <span className="landing-count">{text('upgrade.cards', { count })}</span>
            </span>
          ))}
      {open.map((id) => (
        <span key={id} className="landing-choice">
          {text('upgrade.mayGo', { stage: names.get(id) ?? id })}
        </span>
      ))}
    </span>
  )
}

interface CardRowProps {
  readonly plan: UpgradePlan
  readonly card: CardLanding
  readonly readOnly: boolean
  readonly onSend: (id: RecordId, to: StageId) => void
}

function CardRow({ plan, card, readOnly, onSend }: CardRowProps) {
  const text = useText()
  const title =
    card.title.trim() === '' ? text('upgrade.untitled', { type: card.type }) : card.title
  const home = plan.to.stages.find(({ id }) => id === card.to)?.name ?? text('board.parking')
  return (
    <div className="landing-card">
      <bdi className="landing-card-title">{title}</bdi>
      <span className="landing-reason">{text(`upgrade.reason.${card.reason}`)}</span>
      {readOnly ? (
        <bdi>{home}</bdi>
      ) : (
        <SendTo
          plan={plan}
          label={text('upgrade.sendCard', { title })}
          value={card.to}
          onSend={(to) => onSend(card.id, to)}
        />
      )}
    </div>
  )
}
