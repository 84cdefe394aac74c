import './insight.css'
import { X } from 'lucide-react'
import { useState } from 'react'
import type { Catalogue } from '../../../shared/map/catalogue/catalogue.ts'
import type { Framework } from '../../../shared/framework/framework.ts'
import type { Board } from '../../canvas/board.ts'
import { useText } from '../../messages/use-text.ts'
import type { MapSession } from '../../session/map-session.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { usePart } from '../../ui/use-part.ts'
import { useReadable } from '../../ui/use-readable.ts'
import { EvidenceView } from './evidence-view.tsx'
import { LeftOutView } from './left-out-view.tsx'
import { OwnershipView } from './ownership-view.tsx'
import { SightView } from './sight-view.tsx'

export interface InsightPanelProps {
  readonly board: Board
  readonly session: MapSession
  readonly framework: Framework
  readonly catalogue: Catalogue
  /** A card of this kind was put on the map. */
  readonly onUse: (kind: string) => void
  /** Whether the furniture of shops is offered, as in the palette. */
  readonly withRetail: boolean
  readonly onClose: () => void
}

const questions = ['sight', 'ownership', 'evidence', 'leftOut'] as const
type Question = (typeof questions)[number]

/** What the map tells about itself: every figure with its n, every list with its cards. */
export function InsightPanel(props: InsightPanelProps) {
  const { board, session, framework, catalogue, withRetail, onUse, onClose } = props
  const text = useText()
  const [question, setQuestion] = useState<Question>('sight')
  const touchpoints = usePart(session.view, (view) => view.touchpoints)
  const links = usePart(session.view, (view) => view.links)
  const summary = usePart(session.view, (view) => view.summary)
  const state = useReadable(session.state)
  const isReadOnly = state.status !== 'open' || state.readOnly
  const show = (id: string) => board.show(id)
  return (
    <Panel
      title={text('insight.title')}
      actions={<IconButton label={text('insight.close')} icon={<X />} onClick={onClose} />}
    >
      <div className="insight">
        <Segmented
          label={text('insight.question')}
          hideLabel
          value={question}
          options={questions.map((value) => ({ value, label: text(`insight.${value}`) }))}
          onChange={setQuestion}
        />
        {question === 'sight' ? (
          <SightView touchpoints={touchpoints} framework={framework} onShow={show} />
        ) : null}
        {question === 'ownership' ? (
          <OwnershipView
            summary={summary}
            touchpoints={touchpoints}
            links={links}
            framework={framework}
            onShow={show}
          />
        ) : null}
        {question === 'evidence' ? <EvidenceView touchpoints={touchpoints} onShow={show} /> : null}
        {question === 'leftOut' ? (
          <LeftOutView
            touchpoints={touchpoints}
            catalogue={catalogue}
            withRetail={withRetail}
            isReadOnly={isReadOnly}
            onAdd={({ title, kind, channel }) => {
              board.addTouchpoints([{ title, kind, channel }])
              onUse(kind)
            }}
          />
        ) : null}
      </div>
    </Panel>
  )
}
