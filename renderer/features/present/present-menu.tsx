import { Eye, Map as MapIcon, MonitorX, Pause, Presentation } from 'lucide-react'
import type { PresenterState } from '../../../shared/desktop/presenter.ts'
import type { Stage } from '../../../shared/framework/framework.ts'
import { useText } from '../../messages/use-text.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import type { PresentedChoice } from './presented-choice.ts'

export interface PresentMenuProps {
  /** Of this map's presenter window; null while there is none. */
  readonly place: PresenterState['place'] | null
  readonly choice: PresentedChoice
  readonly stages: readonly Stage[]
  readonly onOpen: () => void
  readonly onChoose: (kind: 'follow' | 'hold' | 'map' | Stage['id']) => void
  readonly onClose: () => void
}

/** Opens the presenter window, and then says what it shows. */
export function PresentMenu(props: PresentMenuProps) {
  const { place, choice, stages, onOpen, onChoose, onClose } = props
  const text = useText()
  if (place === null) {
    return <IconButton label={text('present.open')} icon={<Presentation />} onClick={onOpen} />
  }
  const isShown = (kind: PresentedChoice['kind']) => choice.kind === kind
  return (
    <Menu
      align="end"
      trigger={
        <button
          type="button"
          className="icon-button"
          aria-label={text('present.menu')}
          aria-pressed
          title={text('present.menu')}
        >
          <Presentation />
        </button>
      }
      entries={[
        { kind: 'heading', label: text(`present.place.${place}`) },
        {
          kind: 'choice',
          label: text('present.follow'),
          icon: <Eye />,
          chosen: isShown('follow'),
          run: () => onChoose('follow'),
        },
        {
          kind: 'choice',
          label: text('present.hold'),
          icon: <Pause />,
          chosen: isShown('view'),
          run: () => onChoose('hold'),
        },
        {
          kind: 'choice',
          label: text('present.map'),
          icon: <MapIcon />,
          chosen: isShown('map'),
          run: () => onChoose('map'),
        },
        { kind: 'separator' },
        { kind: 'heading', label: text('present.stage') },
        ...stages.map((stage) => ({
          kind: 'choice' as const,
          label: stage.name,
          chosen: choice.kind === 'stage' && choice.stageId === stage.id,
          run: () => onChoose(stage.id),
        })),
        { kind: 'separator' },
        { kind: 'action', label: text('present.close'), icon: <MonitorX />, run: onClose },
      ]}
    />
  )
}
