import { Columns2, SquareKanban, Table2 } from 'lucide-react'
import { useText } from '../messages/use-text.ts'
import { Segmented } from '../ui/segmented.tsx'
import { waysToShow, type ShownAs } from './use-shown-as.ts'

const icons = { board: <SquareKanban />, table: <Table2 />, both: <Columns2 /> } as const

export interface ViewSwitchProps {
  readonly shownAs: ShownAs
  readonly onShowAs: (shownAs: ShownAs) => void
}

export function ViewSwitch({ shownAs, onShowAs }: ViewSwitchProps) {
  const text = useText()
  return (
    <Segmented
      label={text('table.view')}
      hideLabel
      value={shownAs}
      options={waysToShow.map((value) => ({
        value,
        label: text(`table.view.${value}`),
        icon: icons[value],
      }))}
      onChange={onShowAs}
    />
  )
}
