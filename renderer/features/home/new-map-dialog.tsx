import './new-map-dialog.css'
import { useId, useRef, useState, type FormEvent } from 'react'
import type { Framework } from '../../../shared/framework/framework.ts'
import type { NewMap } from '../../../shared/map/edit-map.ts'
import type { Segment } from '../../../shared/map/segment.ts'
import { useText } from '../../messages/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { FrameworkChoice } from './framework-choice.tsx'
import { SegmentField } from './segment-field.tsx'

export type MapFacts = Omit<NewMap, 'createdAt'>

export interface NewMapDialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly frameworks: readonly Framework[]
  readonly onCreate: (facts: MapFacts) => void
}

export function NewMapDialog({ open, onOpenChange, frameworks, onCreate }: NewMapDialogProps) {
  const text = useText()
  const formId = useId()
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={text('new.title')}
      description={text('new.text')}
      size="wide"
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{text('ui.cancel')}</Button>
          <Button look="primary" type="submit" form={formId}>
            {text('new.create')}
          </Button>
        </>
      }
    >
      <NewMapForm id={formId} frameworks={frameworks} onCreate={onCreate} />
    </Dialog>
  )
}

interface NewMapFormProps {
  readonly id: string
  readonly frameworks: readonly Framework[]
  readonly onCreate: (facts: MapFacts) => void
}

function NewMapForm({ id, frameworks, onCreate }: NewMapFormProps) {
  const text = useText()
  const [chosenId, setChosenId] = useState<string | null>(null)
  const [title, setTitle] = useState('')
  const [scenario, setScenario] = useState('')
  const [segment, setSegment] = useState<Segment>('new-customer')
  const [isOwnSegment, setIsOwnSegment] = useState(false)
  const [isTitleMissing, setIsTitleMissing] = useState(false)
  // reason: what the libraries offer may come in while the dialog is open
  const framework = frameworks.find(({ id }) => id === chosenId) ?? frameworks[0]
  const titleField = useRef<HTMLInputElement>(null)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (framework === undefined) return
    if (title.trim() === '') {
      setIsTitleMissing(true)
      titleField.current?.focus()
      return
    }
    onCreate({ framework, title: title.trim(), scenario: scenario.trim(), segment: segment.trim() })
  }
  const changeTitle = (next: string) => {
    setTitle(next)
    setIsTitleMissing(false)
  }

  return (
    <form id={id} className="new-map" onSubmit={submit}>
      <TextField
        ref={titleField}
        label={text('new.name')}
        placeholder={text('new.name.placeholder')}
        value={title}
        onChange={changeTitle}
        problem={isTitleMissing ? text('new.name.missing') : null}
        maxLength={200}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- reason: a dialog moves the focus into itself anyway
        autoFocus
      />
      <FrameworkChoice
        frameworks={frameworks}
        chosen={framework}
        onChoose={({ id }) => setChosenId(id)}
      />
      <TextArea
        label={text('new.scenario')}
        hint={text('new.scenario.hint')}
        placeholder={text('new.scenario.placeholder')}
        value={scenario}
        onChange={setScenario}
        maxLength={2000}
      />
      <SegmentField
        value={segment}
        isOwn={isOwnSegment}
        onChange={(next, isOwn) => {
          setSegment(next)
          setIsOwnSegment(isOwn)
        }}
      />
    </form>
  )
}
