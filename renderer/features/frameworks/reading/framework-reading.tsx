import './reading.css'
import { useIntl } from 'react-intl'
import type { Framework, Stage } from '../../../../shared/framework/framework.ts'
import { overrulesOf } from '../../../../shared/framework/framework-parts.ts'
import { useText } from '../../../messages/use-text.ts'
import { NamedLine } from '../named-line.tsx'
import { FunnelsReading } from './funnels-reading.tsx'
import { TermsReading } from './terms-reading.tsx'

/** A published version as a document to read. */
export function FrameworkReading({ framework }: { readonly framework: Framework }) {
  const text = useText()
  const intl = useIntl()
  const { name, organisation, publishedAt, notes, stages } = framework
  const date = Number.isNaN(Date.parse(publishedAt))
    ? publishedAt
    : intl.formatDate(publishedAt, { dateStyle: 'long' })
  return (
    <article className="reading">
      <header className="reading-head">
        <h1 className="reading-title" dir="auto">
          {name}
        </h1>
        <p className="reading-facts">
          {organisation === ''
            ? text('reading.facts', { version: framework.version, date })
            : text('reading.factsOf', { organisation, version: framework.version, date })}
        </p>
        <p className="reading-notes" dir="auto">
          {notes}
        </p>
        <p className="reading-frozen">{text('reading.frozen')}</p>
      </header>
      <NamedLine stages={stages} />
      <ol className="reading-stages">
        {stages.map((stage) => (
          <StageReading key={stage.id} stage={stage} />
        ))}
      </ol>
      <TermsReading framework={framework} />
      <FunnelsReading framework={framework} />
      <OverrulesReading framework={framework} />
    </article>
  )
}

function StageReading({ stage }: { readonly stage: Stage }) {
  const text = useText()
  const { name, phase, colour, definition, customerObjective, exitSign, questions } = stage
  return (
    <li className="reading-stage" style={{ borderTopColor: `var(--stage-${colour})` }}>
      <h2 className="reading-stage-name" dir="auto">
        {name}
      </h2>
      <p className="reading-phase">{text(`phase.${phase}`)}</p>
      <p dir="auto">{definition}</p>
      <dl className="reading-texts">
        <StageText label={text('editor.customerObjective')} value={customerObjective} />
        <StageText label={text('editor.exitSign')} value={exitSign} />
      </dl>
      {questions.length === 0 ? null : (
        <>
          <h3 className="reading-label">{text('editor.questions')}</h3>
          <ul className="reading-questions">
            {questions.map((question) => (
              <li key={question} dir="auto">
                {question}
              </li>
            ))}
          </ul>
        </>
      )}
    </li>
  )
}

function StageText({ label, value }: { readonly label: string; readonly value: string }) {
  if (value === '') return null
  return (
    <div>
      <dt className="reading-label">{label}</dt>
      <dd dir="auto">{value}</dd>
    </div>
  )
}

function OverrulesReading({ framework }: { readonly framework: Framework }) {
  const text = useText()
  const overrules = overrulesOf(framework)
  if (overrules.length === 0) return null
  return (
    <section className="reading-section" aria-labelledby="reading-overrules">
      <h2 id="reading-overrules">{text('finding.overruled')}</h2>
      <ul className="reading-questions">
        {overrules.map(({ finding, reason }) => (
          <li key={finding} dir="auto">
            {reason}
          </li>
        ))}
      </ul>
    </section>
  )
}
