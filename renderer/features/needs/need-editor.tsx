import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { answerNeed, changeNeed, changeNeedText } from '../../../shared/map/edit-needs.ts'
import type { AskedNeed } from '../../../shared/map/insight/coverage.ts'
import { useText } from '../../messages/use-text.ts'
import { fieldIn } from '../../session/field-in.ts'
import type { MapSession } from '../../session/map-session.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useDraft } from '../../ui/use-draft.ts'
import { AnswerList } from './answer-list.tsx'
import { NeedFields } from './need-fields.tsx'
import type { NeedsOfMap } from './use-needs.ts'

export interface NeedEditorProps {
  readonly session: MapSession
  readonly asked: AskedNeed
  readonly map: Pick<NeedsOfMap, 'stages' | 'personas'>
  readonly isReadOnly: boolean
  /** Somebody else noted it, and this person may change only what they noted. */
  readonly isForeign: boolean
  readonly onShow: (cardId: string) => void
  /** Null at the ends of its list. */
  readonly onMoveUp: (() => void) | null
  readonly onMoveDown: (() => void) | null
  readonly onRemove: () => void
  /** Null where there is an answer, or an idea already. */
  readonly onMakeTask: (() => void) | null
  readonly onDone: () => void
}

/** Everything that can be said about one need. What is typed is written in pauses and on leaving. */
export function NeedEditor(props: NeedEditorProps) {
  const { session, asked, map, isReadOnly, isForeign, onShow, onMakeTask, onDone } = props
  const isFixed = isReadOnly || isForeign
  const { need } = asked
  const text = useText()
  const draft = useDraft<HTMLTextAreaElement>({
    value: need.text,
    onFinish: ({ base, text: typed }) =>
      session.edit((doc) => changeNeedText(doc, need.id, base ?? '', typed)),
    ...fieldIn(session),
    isMultiline: true,
  })
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    onDone()
  }
  return (
    <div className="needs-editor" role="presentation" onKeyDown={leave}>
      {isForeign ? <p className="needs-note">{text('needs.foreign')}</p> : null}
      <TextArea
        {...draft.control}
        label={text('needs.text')}
        value={draft.text}
        onChange={draft.type}
        readOnly={isFixed}
      />
      <NeedFields
        facts={need}
        stages={map.stages}
        personas={map.personas}
        onChange={(change) => session.edit((doc) => changeNeed(doc, need.id, change))}
        disabled={isFixed}
      />
      <div>
        <h4 className="needs-label">{text('needs.answeredBy')}</h4>
        <AnswerList
          asked={asked}
          onShow={onShow}
          onTakeOff={
            isReadOnly ? null : (id) => session.edit((doc) => answerNeed(doc, [id], need.id, false))
          }
        />
        {isReadOnly || onMakeTask === null ? null : (
          <Button look="quiet" className="needs-task" onClick={onMakeTask}>
            {text('needs.makeTask')}
          </Button>
        )}
      </div>
      <div className="needs-editor-foot">
        {isFixed ? null : <EditorActions {...props} />}
        <Button onClick={onDone}>{text('needs.done')}</Button>
      </div>
    </div>
  )
}

function EditorActions({ onMoveUp, onMoveDown, onRemove }: NeedEditorProps) {
  const text = useText()
  return (
    <>
      <IconButton
        label={text('needs.moveUp')}
        icon={<ArrowUp />}
        keys="Alt+↑"
        disabled={onMoveUp === null}
        onClick={() => onMoveUp?.()}
      />
      <IconButton
        label={text('needs.moveDown')}
        icon={<ArrowDown />}
        keys="Alt+↓"
        disabled={onMoveDown === null}
        onClick={() => onMoveDown?.()}
      />
      <IconButton label={text('needs.remove')} icon={<Trash2 />} onClick={onRemove} />
    </>
  )
}
