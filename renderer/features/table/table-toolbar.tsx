import { ClipboardPaste, Copy, LocateFixed, Plus, Search, Trash2 } from 'lucide-react'
import { useRef } from 'react'
import { useText } from '../../messages/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useCommands, type Offered } from '../../ui/use-commands.ts'
import { useFindKey } from '../../ui/use-find-key.ts'

export interface TableToolbarProps {
  readonly words: string
  readonly onWords: (words: string) => void
  readonly shown: number
  readonly count: number
  readonly isNarrowed: boolean
  readonly isReadOnly: boolean
  /** Where the table alone is shown, finding goes to its filter; null where the board is beside it. */
  readonly find: Offered<'find'> | null
  readonly hasCards: boolean
  readonly onShowAll: () => void
  readonly onAdd: () => void
  readonly onDelete: () => void
  readonly onShowOnBoard: () => void
  readonly onCopyAll: () => void
  readonly onPaste: () => void
}

const nowhere: Offered<'find'> = { offer: () => () => undefined }

export function TableToolbar(props: TableToolbarProps) {
  const { words, onWords, shown, count, isNarrowed, isReadOnly, hasCards } = props
  const { find } = props
  const text = useText()
  const field = useRef<HTMLInputElement>(null)
  const startFinding = () => field.current?.select()
  useFindKey(startFinding, find !== null)
  useCommands(find ?? nowhere, { find: startFinding })
  return (
    <div className="table-toolbar">
      <div className="table-search">
        <TextField
          ref={field}
          label={text('table.search')}
          hideLabel
          placeholder={text('table.searchPlaceholder')}
          icon={<Search aria-hidden />}
          value={words}
          onChange={onWords}
        />
      </div>
      <span className="table-shown" role="status">
        {text('table.shown', { shown, count })}
      </span>
      {isNarrowed ? (
        <Button look="quiet" onClick={props.onShowAll}>
          {text('table.clearFilters')}
        </Button>
      ) : null}
      <span className="table-toolbar-end">
        <IconButton
          label={text('table.showOnBoard')}
          icon={<LocateFixed />}
          disabled={!hasCards}
          onClick={props.onShowOnBoard}
        />
        {isReadOnly ? null : (
          <>
            <IconButton
              label={text('table.delete')}
              icon={<Trash2 />}
              disabled={!hasCards}
              onClick={props.onDelete}
            />
            <IconButton
              label={text('table.add')}
              keys="Ctrl Enter"
              icon={<Plus />}
              onClick={props.onAdd}
            />
          </>
        )}
        <IconButton label={text('table.copyAll')} icon={<Copy />} onClick={props.onCopyAll} />
        {isReadOnly ? null : (
          <IconButton
            label={text('table.paste')}
            icon={<ClipboardPaste />}
            onClick={props.onPaste}
          />
        )}
      </span>
    </div>
  )
}
