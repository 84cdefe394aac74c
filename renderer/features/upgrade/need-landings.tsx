import { ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import {
  needLandings,
  type LandingChoices,
} from '../../../shared/framework/upgrade/landing-groups.ts'
import type { UpgradePlan } from '../../../shared/framework/upgrade/landing.ts'
import { useText } from '../../messages/use-text.ts'
import { LongList } from '../../ui/long-list.tsx'
import { SendTo } from './send-to.tsx'
import { stageNames } from './stage-names.ts'

export interface NeedLandingsProps {
  readonly plan: UpgradePlan
  readonly choices: LandingChoices
  readonly onChoices: (choices: LandingChoices) => void
}

const rowHeight = 40
const rowsInView = 6

/** Each need that belongs to a stage, folded away, to be sent to another stage one by one. */
export function NeedLandings({ plan, choices, onChoices }: NeedLandingsProps) {
  const text = useText()
  const [isOpen, setIsOpen] = useState(false)
  const listId = useId()
  const names = stageNames(plan)
  const needs = needLandings(plan, choices)
  if (needs.length === 0) return null
  return (
    <div className="upgrade-needs">
      <button
        type="button"
        className="landing-group-fold"
        aria-expanded={isOpen}
        aria-controls={listId}
        onClick={() => setIsOpen(!isOpen)}
      >
        <ChevronRight aria-hidden />
        <span className="landing-name">{text('upgrade.needs', { count: needs.length })}</span>
      </button>
      {isOpen ? (
        <div id={listId} className="landing-cards">
          <LongList
            label={text('upgrade.needs', { count: needs.length })}
            count={needs.length}
            rowHeight={rowHeight}
            rowsInView={Math.min(rowsInView, needs.length)}
            keyOf={(at) => needs[at]?.id ?? `${at}`}
            renderRow={(at) => {
              const need = needs[at]
              if (need === undefined) return null
              const title = need.title.trim() === '' ? text('needs.untitled') : need.title
              return (
                <div className="landing-card">
                  <bdi className="landing-card-title">{title}</bdi>
                  <bdi className="landing-reason">{names.get(need.from) ?? need.from}</bdi>
                  <SendTo
                    plan={plan}
                    label={text('upgrade.sendCard', { title })}
                    value={need.to}
                    onSend={(to) =>
                      onChoices({ ...choices, byId: new Map([...choices.byId, [need.id, to]]) })
                    }
                  />
                </div>
              )
            }}
          />
        </div>
      ) : null}
    </div>
  )
}
