import { Ellipsis, GitCompareArrows, PencilLine, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { HistoryEntry } from '../../history/history-entry.ts'
import { useText } from '../../messages/use-text.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { useMoments } from '../../ui/use-moments.ts'
import { NameForm } from './name-form.tsx'

export interface VersionLineProps {
  readonly entry: HistoryEntry
  readonly isShown: boolean
  /** Whether the link allows deleting what the server keeps. */
  readonly isFacilitator: boolean
  readonly onLook: () => void
  readonly onCompare: () => void
  readonly onRename: (name: string) => void
  readonly onDelete: () => void
}

/** One version in the list: when, under which name, why and where it is kept. */
export function VersionLine(props: VersionLineProps) {
  const { entry, isShown, onLook, onRename } = props
  const text = useText()
  const { timeOf } = useMoments()
  const [naming, setNaming] = useState<'not yet' | 'now' | 'over'>('not yet')
  if (naming === 'now') {
    return (
      <NameForm
        initial={entry.name}
        action={text('history.rename.done')}
        onName={(name) => {
          setNaming('over')
          onRename(name)
        }}
        onCancel={() => setNaming('over')}
      />
    )
  }
  const places = entry.places.map((place) => text(`history.place.${place}`)).join(', ')
  return (
    <div className="history-version" data-shown={isShown || undefined}>
      <button
        type="button"
        className="history-version-look"
        data-version={entry.id}
        aria-current={isShown || undefined}
        tabIndex={isShown ? 0 : -1}
        onClick={onLook}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- reason: the field that had the focus is gone
        autoFocus={naming === 'over'}
      >
        <span className="history-version-head">
          <span className="history-version-time">{timeOf(entry.at)}</span>
          <bdi className="history-version-name">{entry.name}</bdi>
        </span>
        <span className="history-version-facts">
          {text('history.entry.where', { reason: text(`history.reason.${entry.reason}`), places })}
        </span>
      </button>
      <VersionMenu {...props} onName={() => setNaming('now')} />
    </div>
  )
}

function VersionMenu(props: VersionLineProps & { readonly onName: () => void }) {
  const { entry, isShown, isFacilitator, onCompare, onDelete, onName } = props
  const text = useText()
  const { momentOf } = useMoments()
  const isOthers = entry.served !== null && !isFacilitator
  const isFile = entry.saved !== null
  return (
    <Menu
      align="end"
      trigger={
        <IconButton
          label={text('history.entry.more', { when: momentOf(entry.at) })}
          icon={<Ellipsis />}
          tabIndex={isShown ? 0 : -1}
        />
      }
      entries={[
        {
          kind: 'action',
          label: text('history.compare'),
          icon: <GitCompareArrows />,
          run: onCompare,
        },
        {
          kind: 'action',
          label: text(entry.name === '' ? 'history.giveName' : 'history.rename'),
          icon: <PencilLine />,
          disabled: isFile,
          run: onName,
        },
        {
          kind: 'action',
          label: text(isOthers ? 'history.delete.onlyFacilitator' : 'history.delete'),
          icon: <Trash2 />,
          disabled: isFile || isOthers,
          danger: true,
          run: onDelete,
        },
      ]}
    />
  )
}
