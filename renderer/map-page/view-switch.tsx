import { Columns2, SquareKanban, Table2 } from 'lucide-react'
import { useText } from '../messages/use-text.ts'
import { Segmented } from '../ui/segmented.tsx'
import { useMedia } from '../ui/use-media.ts'
import { waysToShow, type ShownAs } from './use-shown-as.ts'

const icons = { board: <SquareKanban />, table: <Table2 />, both: <Columns2 /> } as const

export interface ViewSwitchProps {
  readonly shownAs: ShownAs
  readonly onShowAs: (shownAs: ShownAs) => void
}

/** Side by side there must be room for both. */
const tooNarrowForBoth = '(max-width: 899px)'

export function ViewSwitch({ shownAs, onShowAs }: ViewSwitchProps) {
  const text = useText()
  const isNarrow = useMedia(tooNarrowForBoth)
  const ways = waysToShow.filter((way) => way !== 'both' || way === shownAs || !isNarrow)
  return (
    <Segmented
      label={text('table.view')}
      hideLabel
      value={shownAs}
      options={ways.map((value) => ({
        value,
        label: text(`table.view.${value}`),
        icon: icons[value],
      }))}
      onChange={onShowAs}
    />
  )
}
