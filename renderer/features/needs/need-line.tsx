import { CircleDashed, GripVertical } from 'lucide-react'
import type { KeyboardEvent, PointerEvent } from 'react'
import { isHole, type AskedNeed } from '../../../shared/map/insight/coverage.ts'
import { NeedTypeIcon } from '../../icons/need-type-icon.tsx'
import { useText } from '../../messages/use-text.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { NeedTick, type Tick } from './need-tick.tsx'

export interface NeedLineProps {
  readonly asked: AskedNeed
  /** Whose, or of which stage: what its heading does not say. */
  readonly aside: string
  /** Null while no touchpoint is selected. */
  readonly tick: Tick | null
  readonly isReadOnly: boolean
  readonly onOpen: () => void
  readonly onPress: (event: PointerEvent) => void
  readonly onMove: (step: 1 | -1) => void
}

/** One need of the list: its question, and how well it is answered. Opens for editing. */
export function NeedLine(props: NeedLineProps) {
  const { asked, aside, tick, isReadOnly, onOpen, onPress, onMove } = props
  const { need } = asked
  const text = useText()
  const move = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    if (!isReadOnly) onMove(event.key === 'ArrowUp' ? -1 : 1)
  }
  const press = (event: PointerEvent) => {
    const isHandle = event.target instanceof Element && event.target.closest('.needs-grip') !== null
    // reason: a finger on the words scrolls the list; on the handle it drags
    if (event.pointerType !== 'touch' || isHandle) onPress(event)
  }
  return (
    <>
      {tick === null ? null : <NeedTick need={need} tick={tick} isReadOnly={isReadOnly} />}
      <button
        type="button"
        className="needs-open"
        data-need={need.id}
        onClick={onOpen}
        onPointerDown={press}
        onKeyDown={move}
      >
        <NeedTypeIcon type={need.type} />
        <span className="needs-words">
          <VisuallyHidden>{text(`needType.${need.type}`)}: </VisuallyHidden>
          <span className="needs-text" dir="auto">
            {need.text === '' ? text('needs.untitled') : need.text}
          </span>
          <span className="needs-aside">
            <span className="needs-aside-name">{aside}</span>
            <AnswerCount asked={asked} />
          </span>
        </span>
        {isReadOnly ? null : <GripVertical className="needs-grip" aria-hidden />}
      </button>
    </>
  )
}

function AnswerCount({ asked }: { readonly asked: AskedNeed }) {
  const text = useText()
  const { answers, ideas } = asked
  if (!isHole(asked)) return <span>{text('needs.answers', { count: answers.length })}</span>
  return (
    <span className="needs-unanswered">
      <CircleDashed aria-hidden />
      {ideas.length === 0
        ? text('needs.unanswered')
        : text('needs.ideasOnly', { count: ideas.length })}
    </span>
  )
}
