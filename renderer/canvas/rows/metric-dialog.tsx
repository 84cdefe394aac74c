import { useId, useState, type FormEvent } from 'react'
import { useValue } from 'tldraw'
import { addMetric, changeMetric, removeMetric } from '../../../shared/map/edit-metrics.ts'
import type { Metric, MetricFacts } from '../../../shared/map/metric.ts'
import { useText } from '../../messages/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useReadable } from '../../ui/use-readable.ts'
import { useToast } from '../../ui/toast.tsx'
import { useBoardContext } from '../board-context.ts'
import { numberFrom } from './number-from.ts'
import type { MetricOnDesk } from './metric-desk.ts'

/** The form of one number, whoever opened it. */
export function MetricDialog() {
  const { lanes, metricDesk } = useBoardContext()
  const desk = useValue('number on the desk', () => metricDesk.get(), [metricDesk])
  const metric = useValue(
    'metric on the desk',
    () => lanes.metrics.get().find(({ id }) => id === desk?.metricId) ?? null,
    [lanes, desk],
  )
  if (desk === null || (desk.metricId !== null && metric === null)) return null
  return <MetricForm key={desk.metricId} desk={desk} metric={metric} />
}

interface MetricFormProps {
  readonly desk: MetricOnDesk
  readonly metric: Metric | null
}

function MetricForm({ desk, metric }: MetricFormProps) {
  const { session, lanes, metricDesk, isReadOnly, focusBoard } = useBoardContext()
  const text = useText()
  const toast = useToast()
  const formId = useId()
  const role = useReadable(session.role)
  const personId = useReadable(session.personId)
  const [written, setWritten] = useState(() => writtenOf(metric))
  const [isWrong, setIsWrong] = useState(false)
  const isForeign = role === 'contributor' && metric !== null && metric.maker !== personId
  const isFixed = useValue(isReadOnly) || isForeign
  const stage = lanes.stages.get().find(({ id }) => id === desk.stageId)?.name
  const close = () => {
    metricDesk.set(null)
    focusBoard()
  }
  const write = (part: Partial<typeof written>) => setWritten({ ...written, ...part })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const value = numberFrom(written.value)
    if (value === 'no number') return setIsWrong(true)
    const facts: MetricFacts = { ...written, value }
    session.undo.endStep()
    session.edit((map) => {
      if (metric === null) addMetric(map, desk, facts)
      else changeMetric(map, metric.id, facts)
    })
    return close()
  }
  const remove = () => {
    if (metric === null) return
    session.undo.endStep()
    session.edit((map) => removeMetric(map, metric.id))
    toast({ message: text('rows.metricRemoved') })
    close()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : close())}
      title={text(metric === null ? 'rows.addMetricTo' : 'rows.changeMetric', {
        stage: stage ?? text('rows.goneStage'),
      })}
      {...(isForeign ? { description: text('rows.foreignMetric') } : {})}
      size="narrow"
      footer={
        <>
          {metric === null || isFixed ? null : (
            <Button look="danger" onClick={remove}>
              {text('rows.removeMetric')}
            </Button>
          )}
          <Button onClick={close}>{text('ui.cancel')}</Button>
          <Button look="primary" type="submit" form={formId} disabled={isFixed}>
            {text('rows.saveMetric')}
          </Button>
        </>
      }
    >
      <form id={formId} className="row-form" onSubmit={submit}>
        <TextField
          label={text('rows.metricName')}
          value={written.name}
          onChange={(name) => write({ name })}
          readOnly={isFixed}
          maxLength={200}
          required
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- reason: a dialog moves the focus into itself anyway
          autoFocus
        />
        <div className="metric-form-pair">
          <TextField
            label={text('rows.metricNumber')}
            hint={text('rows.metricNumberHint')}
            problem={isWrong ? text('rows.notANumber') : null}
            inputMode="decimal"
            value={written.value}
            onChange={(value) => {
              setIsWrong(false)
              write({ value })
            }}
            readOnly={isFixed}
            maxLength={40}
          />
          <TextField
            label={text('rows.metricUnit')}
            hint={text('rows.metricUnitHint')}
            value={written.unit}
            onChange={(unit) => write({ unit })}
            readOnly={isFixed}
            maxLength={40}
          />
        </div>
        <TextField
          label={text('rows.metricSource')}
          hint={text('rows.metricSourceHint')}
          value={written.source}
          onChange={(source) => write({ source })}
          readOnly={isFixed}
          maxLength={200}
        />
        <TextField
          type="date"
          label={text('rows.metricDate')}
          value={written.date}
          onChange={(date) => write({ date })}
          readOnly={isFixed}
        />
      </form>
    </Dialog>
  )
}

function writtenOf(metric: Metric | null) {
  const { name = '', value = null, unit = '', source = '', date = '' } = metric ?? {}
  return { name, value: value === null ? '' : String(value), unit, source, date }
}
