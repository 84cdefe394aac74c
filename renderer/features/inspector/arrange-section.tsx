import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalDistributeCenter,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalDistributeCenter,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { useText } from '../../messages/use-text.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import type { Alignment, Board } from '../../canvas/board.ts'

const alignments: readonly (readonly [Alignment, ReactNode])[] = [
  ['left', <AlignStartVertical key="left" />],
  ['centre', <AlignCenterVertical key="centre" />],
  ['right', <AlignEndVertical key="right" />],
  ['top', <AlignStartHorizontal key="top" />],
  ['middle', <AlignCenterHorizontal key="middle" />],
  ['bottom', <AlignEndHorizontal key="bottom" />],
]

export interface ArrangeSectionProps {
  readonly board: Board
  /** Spacing out needs three. */
  readonly count: number
}

/** Lines up what is selected. */
export function ArrangeSection({ board, count }: ArrangeSectionProps) {
  const text = useText()
  return (
    <section className="inspector-section" aria-label={text('inspector.arrange')}>
      <h3 className="inspector-heading">{text('inspector.arrange')}</h3>
      <div className="inspector-arrange">
        {alignments.map(([alignment, icon]) => (
          <IconButton
            key={alignment}
            label={text(`inspector.align.${alignment}`)}
            icon={icon}
            onClick={() => board.align(alignment)}
          />
        ))}
        <IconButton
          label={text('inspector.distribute.horizontal')}
          icon={<AlignHorizontalDistributeCenter />}
          disabled={count < 3}
          onClick={() => board.distribute('horizontal')}
        />
        <IconButton
          label={text('inspector.distribute.vertical')}
          icon={<AlignVerticalDistributeCenter />}
          disabled={count < 3}
          onClick={() => board.distribute('vertical')}
        />
      </div>
    </section>
  )
}
