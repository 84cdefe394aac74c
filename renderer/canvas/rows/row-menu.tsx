import { ArrowDown, ArrowUp, EllipsisVertical, EyeOff, Pencil, Plus, Trash2 } from 'lucide-react'
import { useValue } from 'tldraw'
import { useState } from 'react'
import { curveChoices, type Row } from '../../../shared/map/row.ts'
import { useText } from '../../messages/use-text.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, type MenuEntry } from '../../ui/menu.tsx'
import { useBoardContext } from '../board-context.ts'
import { useRowName } from '../lanes/row-name.ts'
import { AddRowDialog } from './add-row-dialog.tsx'
import { NameRowDialog } from './name-row-dialog.tsx'
import { useRowActions, type RowActions } from './use-row-actions.ts'

/** Everything that can be done with one row, from its label. Nothing for those who may not. */
export function RowMenu({ row }: { readonly row: Row }) {
  const { lanes } = useBoardContext()
  const text = useText()
  const name = useRowName()(row)
  const actions = useRowActions()
  const rows = useValue('all rows', () => lanes.allRows.get(), [lanes])
  const [dialog, setDialog] = useState<'name' | 'add' | null>(null)
  if (!actions.mayChange) return null
  const close = () => setDialog(null)
  const curves: readonly MenuEntry[] =
    row.kind !== 'feelings'
      ? []
      : [
          { kind: 'separator' },
          { kind: 'heading', label: text('rows.curves') },
          ...curveChoices.map((choice): MenuEntry => ({
            kind: 'choice',
            label: text(choice === 'averaged' ? 'rows.averaged' : 'rows.perPersona'),
            chosen: row.curves === choice,
            run: () => actions.chooseCurves(row.id, choice),
          })),
        ]
  return (
    <>
      <Menu
        side="right"
        trigger={
          <IconButton
            className="row-menu"
            side="right"
            label={text('rows.menu', { row: name })}
            icon={<EllipsisVertical />}
          />
        }
        entries={[
          {
            kind: 'action',
            label: text('rows.rename'),
            icon: <Pencil />,
            run: () => setDialog('name'),
          },
          {
            kind: 'action',
            label: text('rows.addBelow'),
            icon: <Plus />,
            run: () => setDialog('add'),
          },
          ...curves,
          { kind: 'separator' },
          ...placeEntries(row, rows, actions, text),
        ]}
      />
      {dialog === 'name' ? (
        <NameRowDialog
          row={row}
          onClose={close}
          onRename={(next) => actions.rename(row.id, next)}
        />
      ) : null}
      {dialog === 'add' ? (
        <AddRowDialog
          onClose={close}
          onAdd={(kind, newName) => actions.add(kind, newName, row.id)}
        />
      ) : null}
    </>
  )
}

/** Moving goes past rows that are hidden: what one sees is what moves. */
function placeEntries(
  row: Row,
  rows: readonly Row[],
  actions: RowActions,
  text: ReturnType<typeof useText>,
): readonly MenuEntry[] {
  const shown = rows.filter(({ isHidden }) => !isHidden)
  const at = shown.findIndex(({ id }) => id === row.id)
  const placeOf = (other: Row | undefined) =>
    other === undefined ? 0 : rows.findIndex(({ id }) => id === other.id)
  return [
    {
      kind: 'action',
      label: text('rows.up'),
      icon: <ArrowUp />,
      disabled: at <= 0,
      run: () => actions.move(row.id, placeOf(shown[at - 1])),
    },
    {
      kind: 'action',
      label: text('rows.down'),
      icon: <ArrowDown />,
      disabled: at === shown.length - 1,
      run: () => actions.move(row.id, placeOf(shown[at + 1])),
    },
    { kind: 'separator' },
    {
      kind: 'action',
      label: text('rows.hide'),
      icon: <EyeOff />,
      disabled: shown.length === 1,
      run: () => actions.hide(row.id, true),
    },
    {
      kind: 'action',
      label: text('rows.remove'),
      icon: <Trash2 />,
      danger: true,
      disabled: rows.length === 1,
      run: () => actions.remove(row),
    },
  ]
}
