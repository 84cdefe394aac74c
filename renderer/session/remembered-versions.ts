// What a library holds, and which content of each published version this device saw first. That one
// stays (rule L-3): whatever a peer then writes under its number is ignored and reported. A device
// remembers only while nothing of its own is under way: two people who publish one number while apart
// would otherwise each stay with their own.
import type { Transaction, YMapEvent } from 'yjs'
import { isFields } from '../../shared/document/entity.ts'
import { creationOrigin } from '../../shared/document/origins.ts'
import { createWritable, type Readable } from '../../shared/document/readable.ts'
import { publishedKey } from '../../shared/framework/library/edit-library.ts'
import { confirmVersion } from '../../shared/framework/library/edit-publishing.ts'
import type { LibraryDocument } from '../../shared/framework/library/library-layout.ts'
import { watchLibrary, type LibraryView } from '../../shared/framework/library/read-library.ts'
import { versionKey } from '../../shared/framework/library/published-keys.ts'
import type { RememberedHashes } from '../../shared/framework/library/read-published.ts'
import type { SyncStatus } from './sync-status.ts'
import type { WorkingCopy } from './working-copy.ts'

const noteKey = 'published'

export interface RememberedVersions {
  readonly view: Readable<LibraryView>
  dispose(): void
}

export function rememberPublished(
  library: LibraryDocument,
  copy: WorkingCopy,
  status: Readable<SyncStatus>,
): RememberedVersions {
  const own = watchOwnVersions(library)
  const remembered = createWritable<RememberedHashes>(new Map())
  const view = watchLibrary(library, remembered)
  const readNote = () => {
    const stored = hashesFrom(copy.note(noteKey))
    const all = new Map([...remembered.get(), ...stored])
    if (all.size !== remembered.get().size) remembered.set(all)
  }
  const noteNew = () => {
    if (copy.state.get().status === 'loading' || !isSettled(status.get())) return
    confirmOwn()
    const known = remembered.get()
    const fresh = view.get().frameworks.flatMap(({ id, versions }) =>
      versions.flatMap(({ framework, contentHash, rivals }) => {
        const key = versionKey(id, framework.version)
        const isSure = rivals.length === 0 || library.confirmed.get(key) === contentHash
        return known.has(key) || !isSure ? [] : [[key, contentHash] as const]
      }),
    )
    if (fresh.length === 0) return
    const all = new Map([...known, ...fresh])
    copy.setNote(noteKey, Object.fromEntries(all))
    remembered.set(all)
  }
  const confirmOwn = () => {
    if (!isOnServer(status.get())) return
    for (const { versions } of view.get().frameworks)
      for (const { framework, rivals } of versions)
        if (rivals.length === 0 && own.has(publishedKey(framework)))
          confirmVersion(library, framework)
  }
  const onCopy = () => {
    readNote()
    noteNew()
  }
  const stops = [copy.state.subscribe(onCopy), copy.readings.subscribe(readNote)]
  stops.push(view.subscribe(noteNew), status.subscribe(noteNew), own.dispose)
  onCopy()
  return {
    view,
    dispose() {
      for (const stop of stops) stop()
      view.dispose()
    },
  }
}

/** Keys of what this window published. */
function watchOwnVersions(library: LibraryDocument) {
  const keys = new Set<string>()
  const note = ({ keysChanged }: YMapEvent<unknown>, { origin }: Transaction) => {
    if (origin === creationOrigin) for (const key of keysChanged) keys.add(key)
  }
  library.published.observe(note)
  return { has: (key: string) => keys.has(key), dispose: () => library.published.unobserve(note) }
}

function isSettled(status: SyncStatus): boolean {
  return isOnServer(status) || status.kind === 'saved-on-device'
}

function isOnServer({ kind }: SyncStatus): boolean {
  return kind === 'saved-on-server' || kind === 'others-late'
}

function hashesFrom(note: unknown): RememberedHashes {
  if (!isFields(note)) return new Map()
  const entries = Object.entries(note).filter((entry) => typeof entry[1] === 'string')
  return new Map(entries as [string, string][])
}
