import './map-bar.css'
import { House, Redo2, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { writeMapFace, type MapFace } from '../../../shared/map/edit-map.ts'
import type { MapSummary } from '../../../shared/map/read-summary.ts'
import { useText } from '../../messages/use-text.ts'
import type { MapSession } from '../../session/map-session.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { useReadable } from '../../ui/use-readable.ts'
import { MapTitle } from './map-title.tsx'

export interface MapBarProps {
  readonly session: MapSession
  readonly summary: MapSummary
  readonly readOnly: boolean
  /** The board shows how the map was: what is not in sight is not changed from here. */
  readonly isResting: boolean
  /** The menu of the map's file. */
  readonly file: ReactNode
  /** What the map is pinned to. */
  readonly framework: ReactNode
  /** Where the edits are, in the middle. */
  readonly status: ReactNode
  /** Who is here, sharing and so on, at the end. */
  readonly children: ReactNode
}

/** The one line on top of the board. */
export function MapBar(props: MapBarProps) {
  const { session, summary, readOnly, isResting, file, framework, status, children } = props
  const text = useText()
  const [, navigate] = useLocation()
  const isContributor = useReadable(session.role) === 'contributor'
  const isFixed = readOnly || isContributor || isResting
  const undo = useReadable(session.undo.state)
  const write = (field: MapFace, value: string) =>
    session.edit((map) => writeMapFace(map, field, value))
  return (
    <header className="map-bar" aria-label={text('bar.label')}>
      <IconButton label={text('bar.home')} icon={<House />} onClick={() => navigate('/')} />
      <MapTitle
        title={summary.title}
        readOnly={isFixed}
        onRename={(title) => write('title', title)}
      />
      {file}
      {framework}
      {isFixed && !isResting ? (
        <span className="map-bar-chip">{text(readOnly ? 'map.readOnly' : 'map.contributor')}</span>
      ) : null}
      <span className="map-bar-undo">
        <IconButton
          label={text('bar.undo')}
          icon={<Undo2 />}
          disabled={readOnly || isResting || !undo.canUndo}
          onClick={() => session.undo.undo()}
        />
        <IconButton
          label={text('bar.redo')}
          icon={<Redo2 />}
          disabled={readOnly || isResting || !undo.canRedo}
          onClick={() => session.undo.redo()}
        />
      </span>
      <span className="map-bar-status">{status}</span>
      {children}
    </header>
  )
}
