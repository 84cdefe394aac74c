import { useId, useState, type FormEvent } from 'react'
import { Problem } from '../../../shared/problems.ts'
import { useText } from '../../messages/use-text.ts'
import { isSessionLink, parseJoinLink, type JoinLink } from '../../session/join-link.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'

export interface JoinDialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly onJoin: (link: JoinLink) => void
  /** The short link of a session in the room, which leads on in a browser. */
  readonly onSession: (link: string) => void
}

export function JoinDialog({ open, onOpenChange, onJoin, onSession }: JoinDialogProps) {
  const text = useText()
  const formId = useId()
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={text('join.title')}
      description={text('join.text')}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{text('ui.cancel')}</Button>
          <Button look="primary" type="submit" form={formId}>
            {text('join.open')}
          </Button>
        </>
      }
    >
      <JoinForm id={formId} onJoin={onJoin} onSession={onSession} />
    </Dialog>
  )
}

interface JoinFormProps extends Pick<JoinDialogProps, 'onJoin' | 'onSession'> {
  readonly id: string
}

function JoinForm({ id, onJoin, onSession }: JoinFormProps) {
  const text = useText()
  const [pasted, setPasted] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    try {
      if (isSessionLink(pasted)) onSession(pasted.trim())
      else onJoin(parseJoinLink(pasted))
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      setProblem(error)
    }
  }
  const change = (next: string) => {
    setPasted(next)
    setProblem(null)
  }
  return (
    <form id={id} onSubmit={submit}>
      <TextField
        label={text('join.label')}
        placeholder={text('join.placeholder')}
        value={pasted}
        onChange={change}
        problem={
          problem === null
            ? null
            : `${text(`problem.${problem.code}.happened`)} ${text(`problem.${problem.code}.todo`)}`
        }
        spellCheck={false}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- reason: a dialog moves the focus into itself anyway
        autoFocus
      />
    </form>
  )
}
