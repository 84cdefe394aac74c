import './story.css'
import { X } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import type { RecordId } from '../../../shared/document/record.ts'
import { weighFindings } from '../../../shared/map/story/overrule.ts'
import { createStoryLint } from '../../../shared/map/story/story-lint.ts'
import type { Board } from '../../canvas/board.ts'
import { useText } from '../../messages/use-text.ts'
import type { Readable } from '../../../shared/document/readable.ts'
import type { Identity } from '../../session/identity.ts'
import type { MapSession } from '../../session/map-session.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { usePart } from '../../ui/use-part.ts'
import { useReadable } from '../../ui/use-readable.ts'
import { DoorChoice } from './door-choice.tsx'
import { FindingsView } from './findings-view.tsx'
import { ReadingView } from './reading-view.tsx'
import { StoryEditor } from './story-editor.tsx'

export interface StoryPanelProps {
  readonly board: Board
  readonly session: MapSession
  /** Who overrules findings here. */
  readonly identity: Readable<Identity>
  /** The touchpoint by which the story is being read; null while none is chosen. */
  readonly door: RecordId | null
  readonly onDoor: (door: RecordId | null) => void
  readonly onClose: () => void
}

const parts = ['tell', 'check', 'read'] as const
type Part = (typeof parts)[number]

/** The story of the map: told, checked against the touchpoints, and read from any door. */
export function StoryPanel(props: StoryPanelProps) {
  const { board, session, identity, door, onDoor, onClose } = props
  const text = useText()
  const [chosen, setChosen] = useState<Part>('tell')
  const part = door === null ? chosen : 'read'
  const story = usePart(session.view, (view) => view.story)
  const stages = usePart(session.view, (view) => view.stages)
  const touchpoints = usePart(session.view, (view) => view.touchpoints)
  const [lint] = useState(createStoryLint)
  const report = useMemo(
    () => lint({ story, stages, touchpoints }),
    [lint, story, stages, touchpoints],
  )
  const overrules = usePart(session.view, (view) => view.overrules)
  const weighed = useMemo(
    () => weighFindings(report.findings, overrules),
    [report.findings, overrules],
  )
  const { name } = useReadable(identity)
  const state = useReadable(session.state)
  const role = useReadable(session.role)
  const isReadOnly = state.status !== 'open' || state.readOnly || role === 'contributor'
  const choose = (next: Part) => {
    setChosen(next)
    onDoor(null)
  }
  const read = (next: RecordId | null) => {
    setChosen('read')
    onDoor(next)
  }
  const onShow = useCallback((id: RecordId) => board.show(id), [board])
  const common = { session, story, report, isReadOnly, onShow }
  const labels = {
    tell: text('story.tell'),
    check: text('story.check', { count: weighed.open.length }),
    read: text('story.read'),
  }
  return (
    <Panel
      title={text('story.title')}
      actions={<IconButton label={text('story.close')} icon={<X />} onClick={onClose} />}
    >
      <div
        className="story"
        role="presentation"
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.defaultPrevented) onClose()
        }}
      >
        <Segmented
          label={text('story.part')}
          hideLabel
          value={part}
          options={parts.map((value) => ({ value, label: labels[value] }))}
          onChange={choose}
        />
        {part === 'tell' ? <StoryEditor {...common} /> : null}
        {part === 'check' ? (
          <FindingsView {...common} touchpoints={touchpoints} weighed={weighed} by={name} />
        ) : null}
        {part === 'read' && door === null ? (
          <DoorChoice board={board} session={session} onChoose={read} />
        ) : null}
        {part === 'read' && door !== null ? (
          <ReadingView
            key={door}
            board={board}
            session={session}
            door={door}
            onLeave={() => read(null)}
          />
        ) : null}
      </div>
    </Panel>
  )
}
