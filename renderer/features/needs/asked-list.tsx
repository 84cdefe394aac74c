import { Lightbulb } from 'lucide-react'
import type { AskedNeed } from '../../../shared/map/insight/coverage.ts'
import { NeedTypeIcon } from '../../icons/need-type-icon.tsx'
import { useText } from '../../messages/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import type { CoverageViewProps } from './coverage-dialog.tsx'
import { titleOf } from './title-of.ts'

export interface AskedListProps extends CoverageViewProps {
  readonly asked: readonly AskedNeed[]
}

/** Needs with whose and where they are, the cards that answer them, and a way to close a hole. */
export function AskedList({ asked, ...view }: AskedListProps) {
  return (
    <ul className="coverage-asked">
      {asked.map((each) => (
        <AskedEntry key={each.need.id} {...view} asked={each} />
      ))}
    </ul>
  )
}

interface AskedEntryProps extends CoverageViewProps {
  readonly asked: AskedNeed
}

function AskedEntry({ asked, map, verbs, isReadOnly, onShow }: AskedEntryProps) {
  const text = useText()
  const { need, home, answers, ideas } = asked
  const words = need.text === '' ? text('needs.untitled') : need.text
  const makeTask = isReadOnly ? null : verbs.makeTask(asked)
  return (
    <li className="coverage-entry">
      <NeedTypeIcon type={need.type} />
      <div className="coverage-entry-body">
        <VisuallyHidden>{text(`needType.${need.type}`)}: </VisuallyHidden>
        <span dir="auto">{words}</span>
        <span className="coverage-aside">
          {map.nameOfPersona(need.personaId)} · {map.nameOfHome(home)}
        </span>
        {[...answers, ...ideas].map((card) => (
          <button
            key={card.id}
            type="button"
            className="coverage-card"
            onClick={() => onShow(card.id)}
          >
            {card.facts.status === 'idea'
              ? text('needs.idea', { title: titleOf(card, text) })
              : titleOf(card, text)}
          </button>
        ))}
        {makeTask === null ? null : (
          <Button
            look="quiet"
            icon={<Lightbulb />}
            aria-label={text('needs.makeTaskFor', { text: words })}
            onClick={makeTask}
          >
            {text('needs.makeTask')}
          </Button>
        )}
      </div>
    </li>
  )
}
