import { BookUser, ChevronDown, ChevronUp, Ellipsis, Focus, Trash2 } from 'lucide-react'
import type { PointerEvent } from 'react'
import { useText } from '../../messages/use-text.ts'
import type { BlobStore } from '../../session/blobs.ts'
import { classNames } from '../../ui/class-names.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, type MenuEntry } from '../../ui/menu.tsx'
import type { StageColour } from '../../../shared/framework/framework.ts'
import type { Persona } from '../../../shared/map/persona.ts'
import { EvidenceAge } from './evidence-age.tsx'
import { PersonaPortrait } from './persona-portrait.tsx'

export interface PersonaCardProps {
  readonly blobs: BlobStore
  readonly persona: Persona
  readonly colour: StageColour
  readonly isReadOnly: boolean
  /** Something dragged would come to stand here. */
  readonly isDropPlace: boolean
  /** How many touchpoints name this persona. */
  readonly touchpointCount: number
  /** The board shows what this persona meets and dims the rest. */
  readonly isShownAlone: boolean
  readonly onShowAlone: (isShownAlone: boolean) => void
  readonly onOpen: () => void
  /** By one place in the group. */
  readonly onMove: (step: 1 | -1) => void
  readonly canMove: Readonly<Record<'up' | 'down', boolean>>
  readonly onRemove: () => void
  readonly onSave: () => void
  /** Takes over what the library says since; null where it says nothing newer. */
  readonly onUpdate: (() => void) | null
  readonly onPress: (event: PointerEvent) => void
}

/** A member of the buying group as a card of the panel. */
export function PersonaCard(props: PersonaCardProps) {
  const { blobs, persona, isReadOnly, touchpointCount, isShownAlone, onShowAlone, onOpen } = props
  const text = useText()
  const entries = useEntries(props)
  const name = persona.name || text('personas.unnamed')
  return (
    <li
      className={classNames('persona-card', props.isDropPlace && 'persona-card-drop')}
      data-drop={persona.id}
      data-found={persona.id}
    >
      <button
        type="button"
        className="persona-card-open"
        onClick={onOpen}
        onPointerDown={props.onPress}
      >
        <PersonaPortrait blobs={blobs} persona={persona} colour={props.colour} size="small" />
        <span className="persona-card-words">
          <bdi className="persona-card-name">{name}</bdi>
          <span className="persona-card-role">
            {text(`personaRole.${persona.role}`)} · <EvidenceAge persona={persona} />
          </span>
        </span>
        {persona.quote === '' ? null : (
          <q className="persona-card-quote" dir="auto">
            {persona.quote}
          </q>
        )}
      </button>
      {props.onUpdate === null || isReadOnly ? null : (
        <p className="persona-card-newer">
          {text('personas.library.newer')}{' '}
          <button type="button" className="persona-card-update" onClick={props.onUpdate}>
            {text('personas.library.update')}
          </button>
        </p>
      )}
      <div className="persona-card-foot">
        <span className="persona-card-facts">
          {text('personas.touchpoints', { count: touchpointCount })}
        </span>
        <IconButton
          label={text('personas.showAlone', { name })}
          icon={<Focus />}
          pressed={isShownAlone}
          onClick={() => onShowAlone(!isShownAlone)}
        />
        {isReadOnly ? null : (
          <Menu
            align="end"
            trigger={<IconButton label={text('personas.more', { name })} icon={<Ellipsis />} />}
            entries={entries}
          />
        )}
      </div>
    </li>
  )
}

function useEntries({ onMove, canMove, onRemove, onSave }: PersonaCardProps): readonly MenuEntry[] {
  const text = useText()
  return [
    {
      kind: 'action',
      label: text('personas.moveUp'),
      icon: <ChevronUp />,
      disabled: !canMove.up,
      run: () => onMove(-1),
    },
    {
      kind: 'action',
      label: text('personas.moveDown'),
      icon: <ChevronDown />,
      disabled: !canMove.down,
      run: () => onMove(1),
    },
    { kind: 'separator' },
    { kind: 'action', label: text('personas.library.save'), icon: <BookUser />, run: onSave },
    {
      kind: 'action',
      label: text('personas.removeThis'),
      icon: <Trash2 />,
      danger: true,
      run: onRemove,
    },
  ]
}
