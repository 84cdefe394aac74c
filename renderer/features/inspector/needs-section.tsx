import { Plus, X } from 'lucide-react'
import { addressOfCell } from '../../../shared/map/lane.ts'
import { answerNeed } from '../../../shared/map/edit-needs.ts'
import type { Need, NeedId } from '../../../shared/map/need.ts'
import { needsInOrder } from '../../../shared/map/read-needs.ts'
import { NeedTypeIcon } from '../../icons/need-type-icon.tsx'
import { useText } from '../../messages/use-text.ts'
import type { MapSession } from '../../session/map-session.ts'
import { Button } from '../../ui/button.tsx'
import { Menu, type MenuEntry } from '../../ui/menu.tsx'
import { usePart } from '../../ui/use-part.ts'
import type { SelectedOf } from './by-kind.ts'
import type { NonEmpty } from './common-value.ts'

export interface NeedsSectionProps {
  readonly session: MapSession
  readonly selected: NonEmpty<SelectedOf<'touchpoint'>>
  readonly onEditNeeds: () => void
  readonly isReadOnly: boolean
}

/** Which questions of buyers the selected touchpoints answer. */
export function NeedsSection({ session, selected, onEditNeeds, isReadOnly }: NeedsSectionProps) {
  const text = useText()
  const needs = usePart(session.view, (view) => view.needs)
  const ids = selected.map(({ id }) => id)
  const countOf = (id: NeedId) => selected.filter(({ facts }) => facts.needs.includes(id)).length
  const set = (id: NeedId, isAnswered: boolean) =>
    session.edit((map) => answerNeed(map, ids, id, isAnswered))
  const ordered = needsInOrder(needs)
  const answered = ordered.filter(({ id }) => countOf(id) > 0)
  if (isReadOnly && answered.length === 0) return null
  return (
    <section className="inspector-section" aria-label={text('inspector.needs')}>
      <h3 className="inspector-heading">{text('inspector.needs')}</h3>
      <ul className="inspector-needs">
        {answered.map((need) => (
          <AnsweredNeed
            key={need.id}
            need={need}
            count={countOf(need.id)}
            total={selected.length}
            onRemove={isReadOnly ? null : () => set(need.id, false)}
          />
        ))}
      </ul>
      {isReadOnly ? null : (
        <AddAnswer
          session={session}
          selected={selected}
          needs={ordered}
          isOnAll={(id) => countOf(id) === selected.length}
          onSet={set}
          onEditNeeds={onEditNeeds}
        />
      )}
    </section>
  )
}

interface AnsweredNeedProps {
  readonly need: Need
  readonly count: number
  readonly total: number
  readonly onRemove: (() => void) | null
}

function AnsweredNeed({ need, count, total, onRemove }: AnsweredNeedProps) {
  const text = useText()
  const words = need.text === '' ? text('needs.untitled') : need.text
  return (
    <li className="inspector-need">
      <NeedTypeIcon type={need.type} />
      <span className="inspector-need-text" dir="auto">
        {count === total ? words : text('inspector.needOnSome', { text: words, count, total })}
      </span>
      {onRemove === null ? null : (
        <button
          type="button"
          className="inspector-chip-remove"
          aria-label={text('inspector.removeNeed', { text: words })}
          onClick={onRemove}
        >
          <X />
        </button>
      )}
    </li>
  )
}

interface AddAnswerProps extends Pick<NeedsSectionProps, 'session' | 'selected' | 'onEditNeeds'> {
  readonly needs: readonly Need[]
  readonly isOnAll: (id: NeedId) => boolean
  readonly onSet: (id: NeedId, isAnswered: boolean) => void
}

/** A longer menu is no menu: the panel lists the others. */
const mostOffered = 12

/** The needs of the stages that the cards stand in; the needs panel has all. */
function AddAnswer({ session, selected, needs, isOnAll, onSet, onEditNeeds }: AddAnswerProps) {
  const text = useText()
  const stages = usePart(session.view, (view) => view.stages)
  const here = new Set(selected.map(({ cellId }) => addressOfCell(cellId ?? '')?.stageId))
  const near = stages.filter(({ id }) => here.has(id))
  const offered = near.flatMap((stage) => {
    const own = needs.filter(({ stageId }) => stageId === stage.id)
    return own.length === 0 ? [] : [{ stage, own: own.slice(0, mostOffered) }]
  })
  const entries: MenuEntry[] = offered.flatMap(({ stage, own }): MenuEntry[] => [
    { kind: 'heading', label: text('inspector.needsOfStage', { stage: stage.name }) },
    ...own.map((need): MenuEntry => ({
      kind: 'choice',
      label: need.text === '' ? text('needs.untitled') : need.text,
      icon: <NeedTypeIcon type={need.type} />,
      chosen: isOnAll(need.id),
      run: () => onSet(need.id, !isOnAll(need.id)),
    })),
    { kind: 'separator' },
  ])
  entries.push({ kind: 'action', label: text('inspector.allNeeds'), run: onEditNeeds })
  return (
    <Menu
      trigger={
        <Button look="quiet" icon={<Plus />} className="inspector-add">
          {text('inspector.addNeed')}
        </Button>
      }
      entries={entries}
    />
  )
}
