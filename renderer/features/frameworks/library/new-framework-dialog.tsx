import { RadioGroup } from 'radix-ui'
import { useId, useState, type FormEvent } from 'react'
import type { Framework } from '../../../../shared/framework/framework.ts'
import { shippedFrameworks } from '../../../../shared/framework/shipped-frameworks.ts'
import { useText } from '../../../messages/use-text.ts'
import type { LibrarySession } from '../../../session/library-session.ts'
import { Button } from '../../../ui/button.tsx'
import { ColourLine } from '../../../ui/colour-line.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useReadable } from '../../../ui/use-readable.ts'
import type { LibraryActions } from './library-actions.ts'

export interface NewFrameworkDialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly session: LibrarySession
  readonly actions: LibraryActions
}

/** A framework of one's own: blank, or with the stages of one that there is. */
export function NewFrameworkDialog(props: NewFrameworkDialogProps) {
  const { open, onOpenChange } = props
  const text = useText()
  const formId = useId()
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={text('library.new')}
      description={text('library.new.text')}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{text('ui.cancel')}</Button>
          <Button look="primary" type="submit" form={formId}>
            {text('library.new.begin')}
          </Button>
        </>
      }
    >
      <NewFrameworkForm {...props} id={formId} />
    </Dialog>
  )
}

const blank = 'blank'

function NewFrameworkForm({
  id,
  session,
  actions,
  onOpenChange,
}: NewFrameworkDialogProps & { readonly id: string }) {
  const text = useText()
  const { frameworks } = useReadable(session.view)
  const [name, setName] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const [from, setFrom] = useState(blank)
  const own = frameworks.map(({ versions: [newest] }) => newest.framework)
  const models = [
    ...own,
    ...shippedFrameworks.filter((one) => !own.some(({ id }) => id === one.id)),
  ]
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return setIsMissing(true)
    onOpenChange(false)
    const model = models.find((one) => one.id === from)
    if (model === undefined) actions.startBlank(name.trim())
    else actions.startCopy(model, name.trim())
  }
  return (
    <form id={id} className="new-framework" onSubmit={submit}>
      <TextField
        label={text('library.new.name')}
        placeholder={text('library.new.name.placeholder')}
        value={name}
        onChange={(next) => {
          setName(next)
          setIsMissing(false)
        }}
        problem={isMissing ? text('library.new.name.missing') : null}
        maxLength={120}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- reason: a dialog moves the focus into itself anyway
        autoFocus
      />
      <div className="field">
        <span className="field-label" aria-hidden>
          {text('library.new.from')}
        </span>
        <RadioGroup.Root
          className="new-framework-models"
          aria-label={text('library.new.from')}
          value={from}
          onValueChange={setFrom}
        >
          <Model value={blank} name={text('library.new.blank')} stages={[]} />
          {models.map((model) => (
            <Model key={model.id} value={model.id} name={model.name} stages={model.stages} />
          ))}
        </RadioGroup.Root>
      </div>
    </form>
  )
}

interface ModelProps {
  readonly value: string
  readonly name: string
  readonly stages: Framework['stages']
}

function Model({ value, name, stages }: ModelProps) {
  return (
    <RadioGroup.Item value={value} className="new-framework-model" aria-label={name}>
      <span className="new-framework-line">
        <ColourLine colours={stages.map(({ colour }) => `var(--stage-${colour})`)} />
      </span>
      <span className="new-framework-name">{name}</span>
    </RadioGroup.Item>
  )
}
