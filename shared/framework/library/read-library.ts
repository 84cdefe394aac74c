// The library as its page shows it: published versions, drafts, and what was ignored.
import { compareTexts } from '../../document/compare-texts.ts'
import {
  createWritable,
  watchEntities,
  type Readable,
  type Watch,
} from '../../document/readable.ts'
import {
  readLibraryPersonas,
  type LibraryPersona,
} from '../../map/persona-library/library-persona.ts'
import type { Framework, FrameworkId, VersionMark } from '../framework.ts'
import { shippedFrameworks } from '../shipped-frameworks.ts'
import { readKinds, type Kind } from '../../map/catalogue/kind.ts'
import type { DraftId } from './draft.ts'
import { readDraftHead } from './draft-head.ts'
import type { LibraryDocument } from './library-layout.ts'
import {
  createPublishedReader,
  type FrameworkReport,
  type PublishedVersion,
  type RememberedHashes,
} from './read-published.ts'

export interface DraftSummary {
  readonly id: DraftId
  readonly frameworkId: FrameworkId
  readonly name: string
  readonly basedOn: VersionMark | null
  readonly createdAt: string
}

export interface LibraryView {
  readonly organisation: string
  /** The organisation's own frameworks by name; versions newest first. Shipped ones are not in it. */
  readonly frameworks: readonly LibraryFramework[]
  /** Oldest first. */
  readonly drafts: readonly DraftSummary[]
  readonly reports: readonly FrameworkReport[]
  /** Kinds of touchpoints that the organisation has, or sees differently. */
  readonly kinds: readonly Kind[]
  /** Personas that the organisation keeps, by name. */
  readonly personas: readonly LibraryPersona[]
}

export interface LibraryFramework {
  readonly id: FrameworkId
  readonly versions: readonly [PublishedVersion, ...PublishedVersion[]]
}

/** @param remembered what this device knows of published versions; see rule L-3 for what to remember */
export function watchLibrary(
  library: LibraryDocument,
  remembered: Readable<RememberedHashes>,
): Watch<LibraryView> {
  const readPublished = createPublishedReader(library)
  const drafts = watchEntities(library.drafts, readDraftHead)
  let kinds = readKinds(library.kinds)
  let personas = readLibraryPersonas(library.personas)
  const read = (): LibraryView => {
    const { byFramework, reports } = readPublished(remembered.get())
    const organisation = library.meta.get('organisation')
    return Object.freeze({
      organisation: typeof organisation === 'string' ? organisation.slice(0, 200) : '',
      frameworks: listFrameworks(byFramework),
      drafts: [...drafts.get().values()].sort(
        (a, b) => compareTexts(a.createdAt, b.createdAt) || compareTexts(a.id, b.id),
      ),
      reports,
      kinds,
      personas,
    })
  }
  const value = createWritable(read())
  const update = () => value.set(read())
  const updateKinds = () => {
    kinds = readKinds(library.kinds)
    update()
  }
  const updatePersonas = () => {
    personas = readLibraryPersonas(library.personas)
    update()
  }
  library.kinds.observeDeep(updateKinds)
  library.personas.observeDeep(updatePersonas)
  library.published.observe(update)
  library.confirmed.observe(update)
  library.meta.observe(update)
  const stops = [drafts.subscribe(update), remembered.subscribe(update)]
  return {
    ...value,
    dispose() {
      library.kinds.unobserveDeep(updateKinds)
      library.personas.unobserveDeep(updatePersonas)
      library.published.unobserve(update)
      library.confirmed.unobserve(update)
      library.meta.unobserve(update)
      for (const stop of stops) stop()
      drafts.dispose()
    },
  }
}

export function readLibrary(
  library: LibraryDocument,
  remembered: RememberedHashes = new Map(),
): LibraryView {
  const watch = watchLibrary(library, createWritable(remembered))
  const view = watch.get()
  watch.dispose()
  return view
}

/** Every version of one framework that can be shown here, newest first; shipped ones included. */
export function versionsOf(view: LibraryView, id: FrameworkId): readonly Framework[] {
  const own = view.frameworks.find((framework) => framework.id === id)
  const versions = own?.versions.map(({ framework }) => framework) ?? []
  const shipped = shippedFrameworks.filter(
    (framework) =>
      framework.id === id && !versions.some((known) => known.version === framework.version),
  )
  return [...versions, ...shipped].sort((a, b) => b.version - a.version)
}

function listFrameworks(
  byFramework: ReadonlyMap<FrameworkId, readonly PublishedVersion[]>,
): readonly LibraryFramework[] {
  const all: LibraryFramework[] = []
  for (const [id, [newest, ...older]] of byFramework)
    if (newest !== undefined) all.push({ id, versions: [newest, ...older] })
  const nameOf = ({ versions: [newest] }: LibraryFramework) => newest.framework.name
  return all.sort((a, b) => compareTexts(nameOf(a), nameOf(b)) || compareTexts(a.id, b.id))
}
