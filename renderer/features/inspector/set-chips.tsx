import { Plus, X } from 'lucide-react'
import { useText } from '../../messages/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Menu, type MenuEntry } from '../../ui/menu.tsx'

export interface SetMember {
  readonly id: string
  readonly name: string
}

export interface SetChipsProps {
  readonly label: string
  readonly addLabel: string
  /** What can be put on the cards, in its order. */
  readonly members: readonly SetMember[]
  /** The set of each card. */
  readonly sets: readonly (readonly string[])[]
  /** Puts a member on all cards, or takes it off all. */
  readonly onSet: (id: string, isOn: boolean) => void
  /** Where members are made. */
  readonly edit: { readonly label: string; readonly run: () => void }
  readonly isReadOnly: boolean
}

/** A fact of the selected cards that is a set: what is on all of them, and what is on some. */
export function SetChips(props: SetChipsProps) {
  const { label, addLabel, members, sets, onSet, edit, isReadOnly } = props
  const counts = countsIn(sets)
  const total = sets.length
  const entries: MenuEntry[] = members.map(({ id, name }) => {
    const isOnAll = counts.get(id) === total
    return { kind: 'choice', label: name, chosen: isOnAll, run: () => onSet(id, !isOnAll) }
  })
  if (entries.length > 0) entries.push({ kind: 'separator' })
  entries.push({ kind: 'action', ...edit })
  return (
    <div className="field" role="group" aria-label={label}>
      <span className="field-label" aria-hidden>
        {label}
      </span>
      <div className="inspector-chips">
        {members
          .filter(({ id }) => counts.has(id))
          .map(({ id, name }) => (
            <Chip
              key={id}
              name={name}
              count={counts.get(id) ?? 0}
              total={total}
              onRemove={isReadOnly ? null : () => onSet(id, false)}
            />
          ))}
        {isReadOnly ? null : (
          <Menu
            trigger={
              <Button look="quiet" icon={<Plus />} className="inspector-add">
                {addLabel}
              </Button>
            }
            entries={entries}
          />
        )}
      </div>
    </div>
  )
}

/** On how many cards each member is. */
function countsIn(sets: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const set of sets) {
    for (const id of new Set(set)) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}

interface ChipProps {
  readonly name: string
  readonly count: number
  readonly total: number
  readonly onRemove: (() => void) | null
}

function Chip({ name, count, total, onRemove }: ChipProps) {
  const text = useText()
  return (
    <span className="inspector-chip">
      <span className="inspector-chip-name" title={name}>
        {count === total ? <bdi>{name}</bdi> : text('inspector.onSome', { name, count, total })}
      </span>
      {onRemove === null ? null : (
        <button
          type="button"
          className="inspector-chip-remove"
          aria-label={text('inspector.takeOff', { name })}
          onClick={onRemove}
        >
          <X />
        </button>
      )}
    </span>
  )
}
