import './new-map-dialog.css'
import { useId, useRef, useState, type FormEvent } from 'react'
import type { Framework } from '../../../shared/framework/framework.ts'
import type { NewMap } from '../../../shared/map/edit-map.ts'
import {
  segments,
  suggestedSegments,
  type KnownSegment,
  type Segment,
} from '../../../shared/map/segment.ts'
import { useText } from '../../messages/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { FrameworkChoice } from './framework-choice.tsx'
import { SegmentField } from './segment-field.tsx'
import type { TemplateOffer } from './template-offer.ts'

export type MapFacts = Omit<NewMap, 'createdAt'>

export interface NewMapDialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly frameworks: readonly Framework[]
  readonly templates: readonly TemplateOffer[]
  /** Which of them is chosen at first; null for an empty map. */
  readonly templateKey: string | null
  readonly onCreate: (facts: MapFacts, template: TemplateOffer | null) => void
}

export function NewMapDialog({ open, onOpenChange, ...form }: NewMapDialogProps) {
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
      <NewMapForm id={formId} {...form} />
    </Dialog>
  )
}

interface NewMapFormProps extends Omit<NewMapDialogProps, 'open' | 'onOpenChange'> {
  readonly id: string
}

function NewMapForm(props: NewMapFormProps) {
  const { id, frameworks, templates, templateKey, onCreate } = props
  const [chosenKey, setChosenKey] = useState(templateKey)
  const template = templates.find(({ key }) => key === chosenKey) ?? null
  const text = useText()
  const [chosenId, setChosenId] = useState<string | null>(null)
  const [title, setTitle] = useState('')
  const [ownScenario, setOwnScenario] = useState<string | null>(null)
  const [ownSegment, setOwnSegment] = useState<ChosenSegment | null>(null)
  // what somebody has written or chosen here stays, whatever template they look at
  const scenario = ownScenario ?? template?.scenario ?? ''
  const segment = ownSegment ?? segmentOf(template)
  const [isTitleMissing, setIsTitleMissing] = useState(false)
  // reason: what the libraries offer may come in while the dialog is open
  const framework = frameworks.find(({ id }) => id === chosenId) ?? frameworks[0]
  // what one framework suggests may be one's own words beside another
  const suggested = suggestedSegments(framework ?? null)
  const titleField = useRef<HTMLInputElement>(null)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (framework === undefined) return
    if (title.trim() === '') {
      setIsTitleMissing(true)
      titleField.current?.focus()
      return
    }
    const face = { title: title.trim(), scenario: scenario.trim(), segment: segment.value.trim() }
    onCreate({ framework, ...face }, template)
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
      <TemplateField templates={templates} chosen={template} onChoose={setChosenKey} />
      {template?.source.kind === 'own' ? (
        <p className="new-map-note">
          {text('new.template.keeps', { framework: template.source.frameworkName })}
        </p>
      ) : (
        <FrameworkChoice
          frameworks={frameworks}
          chosen={framework}
          onChoose={({ id }) => setChosenId(id)}
        />
      )}
      <TextArea
        label={text('new.scenario')}
        hint={text('new.scenario.hint')}
        placeholder={text('new.scenario.placeholder')}
        value={scenario}
        onChange={setOwnScenario}
        maxLength={2000}
      />
      <SegmentField
        value={segment.value}
        isOwn={segment.isOwn || !suggested.includes(segment.value)}
        suggested={suggested}
        onChange={(value, isOwn) => setOwnSegment({ value, isOwn })}
      />
    </form>
  )
}

interface ChosenSegment {
  readonly value: Segment
  readonly isOwn: boolean
}

function segmentOf(template: TemplateOffer | null): ChosenSegment {
  const value = template?.segment ?? 'new-customer'
  return { value, isOwn: !segments.includes(value as KnownSegment) }
}

interface TemplateFieldProps {
  readonly templates: readonly TemplateOffer[]
  readonly chosen: TemplateOffer | null
  readonly onChoose: (key: string | null) => void
}

function TemplateField({ templates, chosen, onChoose }: TemplateFieldProps) {
  const text = useText()
  const none = 'none'
  return (
    <Select
      label={text('new.template')}
      hint={chosen?.description ?? text('new.template.none.hint')}
      value={chosen?.key ?? none}
      options={[
        { value: none, label: text('new.template.none') },
        ...templates.map(({ key, title }) => ({ value: key, label: title })),
      ]}
      onChange={(key) => onChoose(key === none ? null : key)}
    />
  )
}
