import { useState } from 'react'
import type { Board } from '../../../renderer/canvas/board.ts'
import { CommentsPanel } from '../../../renderer/features/comments/comments-panel.tsx'
import { usualCommentsView } from '../../../renderer/features/comments/comments-view.ts'
import { FilterPanel } from '../../../renderer/features/filter/filter-panel.tsx'
import { InsightPanel } from '../../../renderer/features/insight/insight-panel.tsx'
import { Inspector } from '../../../renderer/features/inspector/inspector.tsx'
import { NeedsPanel } from '../../../renderer/features/needs/needs-panel.tsx'
import { PersonasPanel } from '../../../renderer/features/personas/personas-panel.tsx'
import { StoryPanel } from '../../../renderer/features/story/story-panel.tsx'
import type { Identity } from '../../../renderer/session/identity.ts'
import type { LibraryShelf } from '../../../renderer/session/library-shelf.ts'
import type { MapSession } from '../../../renderer/session/map-session.ts'
import { usePart } from '../../../renderer/ui/use-part.ts'
import { useReadable } from '../../../renderer/ui/use-readable.ts'
import type { Readable } from '../../../shared/document/readable.ts'
import type { Catalogue } from '../../../shared/map/catalogue/catalogue.ts'
import { cardIdAt } from '../map-case.ts'
import type { PanelName } from './shown-parts.ts'

export interface PanelProps {
  readonly name: PanelName
  readonly board: Board
  readonly session: MapSession
  readonly identity: Readable<Identity>
  readonly libraries: LibraryShelf
  readonly catalogue: Catalogue
}

const nothing = () => undefined

/** One of the panels at the right, as the app shows it. */
export function Panel({ name, board, session, identity, libraries, catalogue }: PanelProps) {
  const personas = usePart(session.view, (view) => view.personas)
  const pinned = useReadable(session.framework)
  const [view, setView] = useState(usualCommentsView)
  const shared = { board, session, onClose: nothing }
  if (pinned === null) return null
  if (name === 'needs') return <NeedsPanel {...shared} />
  if (name === 'filter') return <FilterPanel {...shared} />
  if (name === 'personas') {
    return <PersonasPanel {...shared} personas={personas} libraries={libraries} />
  }
  if (name === 'comments') {
    return <CommentsPanel {...shared} {...{ identity, view }} onView={setView} onShow={nothing} />
  }
  if (name === 'insight') {
    const { framework } = pinned
    return (
      <InsightPanel {...shared} {...{ framework, catalogue }} withRetail={false} onUse={nothing} />
    )
  }
  if (name === 'inspector') {
    return (
      <Inspector
        {...shared}
        personas={personas}
        onEditPersonas={nothing}
        onEditNeeds={nothing}
        onEditStory={nothing}
        onComment={nothing}
      />
    )
  }
  const door = name === 'reading' ? cardIdAt(0) : null
  return <StoryPanel {...shared} identity={identity} door={door} onDoor={nothing} />
}
