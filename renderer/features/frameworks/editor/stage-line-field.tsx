import './stage-line-field.css'
import {
  useLayoutEffect,
  useRef,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
} from 'react'
import type { Stage, StageId } from '../../../../shared/framework/framework.ts'
import { useText } from '../../../messages/use-text.ts'
import { classNames } from '../../../ui/class-names.ts'
import { useDrag, type Drag } from '../../../ui/use-drag.ts'
import type { DraftEditor } from './draft-editor.ts'
import { phaseRuns } from './phase-runs.ts'
import { stageKeyOf, type StageKey } from './stage-keys.ts'
import { StageMarks } from './stage-marks.tsx'

export interface StageLineFieldProps {
  readonly stages: readonly Stage[]
  readonly selected: StageId | null
  readonly onSelect: (id: StageId) => void
  /** Puts a stage at a place, counted without it. */
  readonly onMove: (id: StageId, to: number) => void
  readonly onKey: (key: StageKey) => void
  readonly readOnly: boolean
  readonly editor: DraftEditor
}

/** The stages as the line they form: chips to choose, drag and move by keys. */
export function StageLineField(props: StageLineFieldProps) {
  const { stages, selected, onSelect, onMove, onKey, readOnly, editor } = props
  const text = useText()
  const list = useRef<HTMLDivElement>(null)
  const hadFocus = useRef(false)
  const { drag, onPress, wasDragged } = useDrag<StageId>({
    disabled: readOnly,
    onDrop: (id, drop) => onMove(id, placeWithout(stages, id, Number(drop))),
  })
  // the focus goes with the choice: after a move, and after the chosen stage was removed
  useLayoutEffect(() => {
    const chip = list.current?.querySelector<HTMLElement>('[aria-selected=true]')
    if (hadFocus.current && chip !== document.activeElement) chip?.focus()
  })
  const onKeyDown = (event: KeyboardEvent) => {
    const key = stageKeyOf(event, document.dir === 'rtl')
    if (key === null) return
    event.preventDefault()
    const at = stages.findIndex(({ id }) => id === selected)
    const next = key === 'next' ? stages[at + 1] : key === 'previous' ? stages[at - 1] : undefined
    if (next !== undefined) onSelect(next.id)
    else if (!readOnly && key !== 'next' && key !== 'previous') onKey(key)
  }
  const columns = { gridTemplateColumns: `repeat(${stages.length}, minmax(6.5rem, 1fr))` }
  return (
    <div className="line-field">
      <div className="line-field-phases" style={columns} aria-hidden>
        {phaseRuns(stages).map(({ phase, from, count }) => (
          <span key={from} style={{ gridColumn: `${from + 1} / span ${count}` }}>
            {text(`phase.${phase}`)}
          </span>
        ))}
      </div>
      <div
        ref={list}
        className="line-field-stages"
        style={columns}
        role="listbox"
        aria-label={text('editor.line')}
        aria-orientation="horizontal"
        tabIndex={-1}
        onKeyDown={onKeyDown}
        onFocus={() => (hadFocus.current = true)}
        onBlur={(event) =>
          (hadFocus.current = list.current?.contains(event.relatedTarget) === true)
        }
      >
        {stages.map((stage, at) => (
          <StageChip
            key={stage.id}
            stage={stage}
            at={at}
            isSelected={stage.id === selected || (selected === null && at === 0)}
            isDragged={drag?.what === stage.id}
            onPress={(event) => onPress(stage.id, event)}
            onChoose={() => onSelect(stage.id)}
            onClick={() => (wasDragged() ? undefined : onSelect(stage.id))}
            marks={<StageMarks editor={editor} stage={stage} />}
          />
        ))}
        {drag === null ? null : <DropMark drag={drag} stages={stages} />}
      </div>
    </div>
  )
}

interface StageChipProps {
  readonly stage: Stage
  readonly at: number
  readonly isSelected: boolean
  readonly isDragged: boolean
  readonly onPress: (event: PointerEvent) => void
  readonly onChoose: () => void
  readonly onClick: () => void
  readonly marks: ReactNode
}

function StageChip(props: StageChipProps) {
  const { stage, at, isSelected, isDragged, onPress, onChoose, onClick, marks } = props
  const text = useText()
  const name = stage.name === '' ? text('editor.unnamed') : stage.name
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- reason: the listbox has the keys
    <div
      role="option"
      className={classNames('line-chip', isDragged && 'line-chip-dragged')}
      style={{
        background: `var(--stage-${stage.colour})`,
        color: `var(--stage-${stage.colour}-ink)`,
        gridColumn: at + 1,
      }}
      aria-selected={isSelected}
      tabIndex={isSelected ? 0 : -1}
      title={name}
      data-drop={at}
      onPointerDown={onPress}
      onClick={onClick}
      onFocus={onChoose}
    >
      <span className="line-chip-number" aria-hidden>
        {at + 1}
      </span>
      <span className="line-chip-name" dir="auto">
        {name}
      </span>
      <span className="line-chip-marks">{marks}</span>
    </div>
  )
}

/** Where the dragged stage would come to stand. */
function DropMark({
  drag,
  stages,
}: {
  readonly drag: Drag<StageId>
  readonly stages: readonly Stage[]
}) {
  if (drag.over === null) return null
  const from = stages.findIndex(({ id }) => id === drag.what)
  const over = Number(drag.over)
  if (over === from) return null
  const side = over > from ? 'line-drop-after' : 'line-drop-before'
  return <span className={`line-drop ${side}`} style={{ gridColumn: over + 1 }} aria-hidden />
}

/** Dropped on a stage, the dragged one takes its place and the line closes up behind it. */
function placeWithout(stages: readonly Stage[], id: StageId, over: number): number {
  return Math.min(over, stages.filter((stage) => stage.id !== id).length)
}
