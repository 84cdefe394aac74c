import './map-tile.css'
import { Copy, Ellipsis, PencilLine, Trash2 } from 'lucide-react'
import { useIntl } from 'react-intl'
import { Link } from 'wouter'
import { useText } from '../../messages/use-text.ts'
import type { MapEntry } from '../../session/map-library.ts'
import { agoOf } from '../../ui/ago.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { LanesPicture } from './lanes-picture.tsx'

export interface MapTileProps {
  readonly entry: MapEntry
  /** ms since 1970. */
  readonly now: number
  readonly onRename: () => void
  readonly onDuplicate: () => void
  readonly onDelete: () => void
}

export function MapTile({ entry, now, onRename, onDuplicate, onDelete }: MapTileProps) {
  const text = useText()
  const intl = useIntl()
  const title = entry.title === '' ? text('home.untitled') : entry.title
  const ago = agoOf(entry.lastOpenedAt, now)
  const opened = intl.formatDate(entry.lastOpenedAt, { dateStyle: 'full', timeStyle: 'short' })
  return (
    <li className="map-tile">
      <Link className="map-tile-link" href={`/map/${entry.id}`}>
        <span className="map-tile-picture">
          {entry.thumbnail === null ? (
            <LanesPicture frameworkName={entry.frameworkName} />
          ) : (
            <img src={entry.thumbnail} alt="" />
          )}
        </span>
        <span className="map-tile-title" dir="auto">
          {title}
        </span>
      </Link>
      <p className="map-tile-framework">{entry.frameworkName}</p>
      {entry.file === null ? null : (
        <p className="map-tile-framework" dir="auto">
          {text('home.inFile', { name: entry.file.name })}
        </p>
      )}
      <p className="map-tile-opened" title={opened}>
        {ago.count === 0
          ? text('home.openedNow')
          : text('home.opened', {
              when: intl.formatRelativeTime(ago.count, ago.unit, { numeric: 'auto' }),
            })}
      </p>
      <span className="map-tile-menu">
        <Menu
          align="end"
          trigger={<IconButton label={text('home.actions', { title })} icon={<Ellipsis />} />}
          entries={[
            { kind: 'action', label: text('home.rename'), icon: <PencilLine />, run: onRename },
            { kind: 'action', label: text('home.duplicate'), icon: <Copy />, run: onDuplicate },
            { kind: 'separator' },
            {
              kind: 'action',
              label: text('home.delete'),
              icon: <Trash2 />,
              danger: true,
              run: onDelete,
            },
          ]}
        />
      </span>
    </li>
  )
}
