import { useState } from 'react'
import { withoutMarks } from '../../messages/isolated.ts'
import { useText } from '../../messages/use-text.ts'
import type { LibraryState, MapEntry, MapLibrary } from '../../session/map-library.ts'
import { Spinner } from '../../ui/spinner.tsx'
import { useToast } from '../../ui/toast.tsx'
import { MapTile } from './map-tile.tsx'
import { ProblemNote } from './problem-note.tsx'
import { RenameDialog } from './rename-dialog.tsx'
import { Teaching } from './teaching.tsx'

export interface RecentMapsProps {
  readonly library: MapLibrary
  readonly state: LibraryState
}

/** The maps of this device, or, where there are none yet, what a map is. */
export function RecentMaps({ library, state }: RecentMapsProps) {
  const text = useText()
  const toast = useToast()
  const [renaming, setRenaming] = useState<MapEntry | null>(null)
  const [now] = useState(() => Date.now())
  const titleOf = (entry: MapEntry) => (entry.title === '' ? text('home.untitled') : entry.title)

  const remove = async (entry: MapEntry) => {
    await library.remove(entry.id)
    toast({
      message: text('home.deleted', { title: titleOf(entry) }),
      action: { label: text('home.undo'), run: () => void library.restore(entry.id) },
    })
  }
  const duplicate = async (entry: MapEntry) => {
    const name = withoutMarks(text('home.copyOf', { title: titleOf(entry) }))
    const copyId = await library.duplicate(entry.id, name)
    if (copyId !== null) toast({ message: text('home.duplicated', { title: titleOf(entry) }) })
  }
  const rename = async (entry: MapEntry, title: string) => {
    setRenaming(null)
    if (title !== entry.title) await library.rename(entry.id, title)
  }

  if (state.status === 'loading') return <Spinner label={text('home.loading')} />
  return (
    <>
      {state.kept ? null : <ProblemNote code="storage-unavailable" />}
      {state.maps.length === 0 ? (
        <section className="home-empty" aria-label={text('home.empty.title')}>
          <h2 className="home-empty-title">{text('home.empty.title')}</h2>
          <Teaching />
          <p className="home-empty-first">{text('home.empty.first')}</p>
        </section>
      ) : (
        <ul className="map-tiles" aria-label={text('home.title')}>
          {state.maps.map((entry) => (
            <MapTile
              key={entry.id}
              entry={entry}
              now={now}
              onRename={() => setRenaming(entry)}
              onDuplicate={() => void duplicate(entry)}
              onDelete={() => void remove(entry)}
            />
          ))}
        </ul>
      )}
      {renaming === null ? null : (
        <RenameDialog
          title={renaming.title}
          onClose={() => setRenaming(null)}
          onRename={(title) => void rename(renaming, title)}
        />
      )}
    </>
  )
}
