// What a library holds, and which content of each published version this device saw first. That one
// stays (rule L-3): whatever a peer then writes under its number is ignored and reported.
import { isFields } from '../../shared/document/entity.ts'
import { createWritable, type Readable } from '../../shared/document/readable.ts'
import type { LibraryDocument } from '../../shared/framework/library/library-layout.ts'
import { watchLibrary, type LibraryView } from '../../shared/framework/library/read-library.ts'
import { versionKey } from '../../shared/framework/library/published-keys.ts'
import type { RememberedHashes } from '../../shared/framework/library/read-published.ts'
import type { WorkingCopy } from './working-copy.ts'

const noteKey = 'published'

export interface RememberedVersions {
  readonly view: Readable<LibraryView>
  dispose(): void
}

export function rememberPublished(library: LibraryDocument, copy: WorkingCopy): RememberedVersions {
  const remembered = createWritable<RememberedHashes>(new Map())
  const view = watchLibrary(library, remembered)
  const readNote = () => {
    const stored = hashesFrom(copy.note(noteKey))
    const all = new Map([...remembered.get(), ...stored])
    if (all.size !== remembered.get().size) remembered.set(all)
  }
  const noteNew = () => {
    if (copy.state.get().status === 'loading') return
    const known = remembered.get()
    const fresh = view.get().frameworks.flatMap(({ id, versions }) =>
      versions.flatMap(({ framework, contentHash }) => {
        const key = versionKey(id, framework.version)
        return known.has(key) ? [] : [[key, contentHash] as const]
      }),
    )
    if (fresh.length === 0) return
    const all = new Map([...known, ...fresh])
    copy.setNote(noteKey, Object.fromEntries(all))
    remembered.set(all)
  }
  const onCopy = () => {
    readNote()
    noteNew()
  }
  const stops = [copy.state.subscribe(onCopy), copy.readings.subscribe(readNote)]
  stops.push(view.subscribe(noteNew))
  onCopy()
  return {
    view,
    dispose() {
      for (const stop of stops) stop()
      view.dispose()
    },
  }
}

function hashesFrom(note: unknown): RememberedHashes {
  if (!isFields(note)) return new Map()
  const entries = Object.entries(note).filter((entry) => typeof entry[1] === 'string')
  return new Map(entries as [string, string][])
}
