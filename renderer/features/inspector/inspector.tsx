import './inspector.css'
import { Copy, Trash2 } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useText } from '../../messages/use-text.ts'
import type { MapSession } from '../../session/map-session.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Panel } from '../../ui/panel.tsx'
import { useReadable } from '../../ui/use-readable.ts'
import type { Persona } from '../../../shared/map/persona.ts'
import type { Board, CommentWish, Selected } from '../../canvas/board.ts'
import { AttachmentsSection } from './attachments/attachments-section.tsx'
import { ArrangeSection } from './arrange-section.tsx'
import { selectionByKind } from './by-kind.ts'
import { CommentsLine } from './comments-line.tsx'
import { KindSection } from './kind-section.tsx'
import { LinkFields } from './link-fields.tsx'
import { NeedsSection } from './needs-section.tsx'
import { StepsSection } from './steps-section.tsx'
import { StickyFields } from './sticky-fields.tsx'
import { TouchpointFields } from './touchpoint-fields.tsx'
import { useSelectionTitle } from './use-selection-title.ts'

export interface InspectorProps {
  readonly board: Board
  readonly session: MapSession
  readonly personas: ReadonlyMap<string, Persona>
  readonly onEditPersonas: () => void
  readonly onEditNeeds: () => void
  readonly onEditStory: () => void
  readonly onComment: (wish: CommentWish) => void
}

/** What is selected, and everything that can be said about it. Nothing without a selection. */
export function Inspector(props: InspectorProps) {
  const { board, session } = props
  const selection = useReadable(board.selection)
  const state = useReadable(session.state)
  const isForeign = useReadable(board.isSelectionForeign)
  if (selection.length === 0) return null
  const isViewer = state.status !== 'open' || state.readOnly
  return (
    <SelectionPanel
      {...props}
      selection={selection}
      isForeign={isForeign}
      isViewer={isViewer}
      isReadOnly={isViewer || isForeign}
    />
  )
}

interface SelectionPanelProps extends InspectorProps {
  readonly selection: readonly Selected[]
  readonly isForeign: boolean
  readonly isReadOnly: boolean
  /** Nothing at all may be written here, not even a comment. */
  readonly isViewer: boolean
}

function SelectionPanel(props: SelectionPanelProps) {
  const { board, session, personas, onEditPersonas, onEditNeeds, onEditStory } = props
  const { selection, isForeign, isReadOnly, isViewer } = props
  const text = useText()
  const title = useSelectionTitle(selection)
  const { touchpoints, stickies, links } = selectionByKind(selection)
  const isOfManyKinds = new Set(selection.map((each) => each.kind)).size > 1
  const actions = isReadOnly ? null : (
    <>
      <IconButton
        label={text('inspector.duplicate')}
        icon={<Copy />}
        onClick={() => board.duplicateSelection()}
      />
      <IconButton
        label={text('inspector.delete')}
        icon={<Trash2 />}
        onClick={() => board.deleteSelection()}
      />
    </>
  )
  const leave = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) board.focus()
  }
  return (
    <div className="inspector" role="presentation" onKeyDown={leave}>
      <Panel title={title} actions={actions}>
        {/* reason: another selection is another form; leaving one writes what was typed in it */}
        <div className="inspector-form" key={selection.map((each) => each.id).join()}>
          {isReadOnly ? (
            <p className="field-hint">
              {text(isForeign ? 'inspector.foreign' : 'inspector.readOnly')}
            </p>
          ) : null}
          {touchpoints === null ? null : (
            <KindSection selected={touchpoints} isTitled={isOfManyKinds}>
              <TouchpointFields
                session={session}
                selected={touchpoints}
                personas={personas}
                onEditPersonas={onEditPersonas}
                onEditStory={onEditStory}
                isReadOnly={isReadOnly}
              />
              <NeedsSection
                session={session}
                selected={touchpoints}
                onEditNeeds={onEditNeeds}
                isReadOnly={isReadOnly}
              />
              {touchpoints.length === 1 ? (
                <StepsSection
                  session={session}
                  cardId={touchpoints[0].id}
                  onShow={(id) => board.show(id)}
                />
              ) : null}
            </KindSection>
          )}
          {stickies === null ? null : (
            <KindSection selected={stickies} isTitled={isOfManyKinds}>
              <StickyFields session={session} selected={stickies} isReadOnly={isReadOnly} />
            </KindSection>
          )}
          {links === null ? null : (
            <KindSection selected={links} isTitled={isOfManyKinds}>
              <LinkFields session={session} selected={links} isReadOnly={isReadOnly} />
            </KindSection>
          )}
          {selection.length === 1 && selection[0] !== undefined ? (
            <>
              {isCard(selection[0]) ? (
                <AttachmentsSection
                  session={session}
                  cardId={selection[0].id}
                  isReadOnly={isViewer}
                />
              ) : null}
              <CommentsLine
                session={session}
                recordId={selection[0].id}
                isReadOnly={isViewer}
                onComment={props.onComment}
              />
            </>
          ) : null}
          {selection.length < 2 || isReadOnly ? null : (
            <ArrangeSection board={board} count={selection.length} />
          )}
        </div>
      </Panel>
    </div>
  )
}

/** What can have attachments. */
function isCard({ kind }: Selected): boolean {
  return kind === 'touchpoint' || kind === 'sticky'
}
