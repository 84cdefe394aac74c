import { CircleDashed, GripVertical } from 'lucide-react'
import { memo, type KeyboardEvent, type PointerEvent } from 'react'
import type { Need } from '../../../shared/map/need.ts'
import { NeedTypeIcon } from '../../icons/need-type-icon.tsx'
import { useText } from '../../messages/use-text.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { NeedTick } from './need-tick.tsx'
import type { LineActions } from './use-line-actions.ts'

export interface NeedLineProps {
  readonly need: Need
  /** How many touchpoints answer it, and how many are ideas to do so. */
  readonly answers: number
  readonly ideas: number
  /** Whose, or of which stage: what its heading does not say. */
  readonly aside: string
  /** How many touchpoints are selected, and how many of them answer it. */
  readonly selected: number
  readonly ticked: number
  readonly isReadOnly: boolean
  readonly actions: LineActions
}

/** One need of the list: its question, and how well it is answered. Opens for editing. */
export const NeedLine = memo(function NeedLine(props: NeedLineProps) {
  const { need, answers, ideas, aside, selected, ticked, isReadOnly, actions } = props
  const text = useText()
  const move = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    if (!isReadOnly) actions.move(need, event.key === 'ArrowUp' ? -1 : 1)
  }
  const press = (event: PointerEvent) => {
    const isHandle = event.target instanceof Element && event.target.closest('.needs-grip') !== null
    // reason: a finger on the words scrolls the list; on the handle it drags
    if (event.pointerType !== 'touch' || isHandle) actions.press(need, event)
  }
  return (
    <>
      {selected === 0 ? null : (
        <NeedTick
          need={need}
          count={ticked}
          of={selected}
          isReadOnly={isReadOnly}
          onSet={(isAnswered) => actions.answer(need, isAnswered)}
        />
      )}
      <button
        type="button"
        className="needs-open"
        data-need={need.id}
        data-found={need.id}
        onClick={() => actions.open(need)}
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
            <AnswerCount answers={answers} ideas={ideas} />
          </span>
        </span>
        {isReadOnly ? null : <GripVertical className="needs-grip" aria-hidden />}
      </button>
    </>
  )
})

function AnswerCount({ answers, ideas }: Pick<NeedLineProps, 'answers' | 'ideas'>) {
  const text = useText()
  if (answers > 0) return <span>{text('needs.answers', { count: answers })}</span>
  return (
    <span className="needs-unanswered">
      <CircleDashed aria-hidden />
      {ideas === 0 ? text('needs.unanswered') : text('needs.ideasOnly', { count: ideas })}
    </span>
  )
}
