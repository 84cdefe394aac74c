// All libraries that this device knows. Each is open while somebody in this window watches it, once
// however many do, and what they publish is offered together.
import { isSameJson } from '../../shared/document/entity.ts'
import { createWritable, type Readable } from '../../shared/document/readable.ts'
import type { Framework } from '../../shared/framework/framework.ts'
import type { Kind } from '../../shared/map/catalogue/kind.ts'
import { shippedFrameworks } from '../../shared/framework/shipped-frameworks.ts'
import type { LibraryPersona } from '../../shared/map/persona-library/library-persona.ts'
import type { Identity } from './identity.ts'
import type { KnownLibraries } from './known-libraries.ts'
import type { LibrarySession } from './library-session.ts'
import { openAgainWhenMoved } from './open-again.ts'
import { openLibrarySession } from './open-library-session.ts'
import type { Passes } from './passes.ts'

/** The latest version of a framework, as a new map is offered it. */
export interface FrameworkOffer {
  readonly framework: Framework
  /** Null: it came with the app. */
  readonly libraryId: string | null
}

/** A version and the library that published it. */
export interface PublishedFramework {
  readonly framework: Framework
  readonly libraryId: string
}

/** A persona and the library that keeps it. */
export interface KeptPersona {
  readonly persona: LibraryPersona
  readonly libraryId: string
}

export interface LibraryShelf {
  readonly known: KnownLibraries
  /** Open exactly while somebody watches this; null before and after. The same readable for one id. */
  session(libraryId: string): Readable<LibrarySession | null>
  /**
   * The own library's first, then others', then the shipped ones that none of them has. Complete only
   * while it is watched.
   */
  readonly offers: Readable<readonly FrameworkOffer[]>
  /** Every version that the known libraries published. Complete only while it is watched. */
  readonly published: Readable<readonly PublishedFramework[]>
  /** Kinds of touchpoints of the known libraries, the own one's first. Complete only while it is watched. */
  readonly kinds: Readable<readonly Kind[]>
  /** Personas that the known libraries keep. Complete only while it is watched. */
  readonly personas: Readable<readonly KeptPersona[]>
}

export interface ShelfOptions {
  readonly known: KnownLibraries
  /** Origin of the server of a library; null: it stays on this device. */
  readonly serverOf: (libraryId: string) => string | null
  readonly identity: Readable<Identity>
  readonly passes?: Passes
}

export function openLibraryShelf({
  known,
  serverOf,
  identity,
  passes,
}: ShelfOptions): LibraryShelf {
  const sessions = new Map<string, Readable<LibrarySession | null>>()
  const session: LibraryShelf['session'] = (libraryId) => {
    const existing = sessions.get(libraryId)
    if (existing !== undefined) return existing
    const readable = openWhileWatched(() =>
      openLibrarySession({
        libraryId,
        isOwn: libraryId === known.libraries.get().ownId,
        serverUrl: serverOf(libraryId),
        identity,
        ...(passes === undefined ? {} : { passes }),
        onFirstUse: () => known.noteOwnUse(),
      }),
    )
    sessions.set(libraryId, readable)
    return readable
  }
  return {
    known,
    session,
    offers: acrossLibraries(known, session, shippedOffers, offersFrom),
    published: acrossLibraries(known, session, [], publishedIn),
    kinds: acrossLibraries(known, session, [], kindsIn),
    personas: acrossLibraries(known, session, [], personasIn),
  }
}

function openWhileWatched(open: () => LibrarySession): Readable<LibrarySession | null> {
  const session = createWritable<LibrarySession | null>(null)
  let watchers = 0
  const reopen = () => {
    const shown = open()
    return { shown, moved: shown.moved, close: () => shown.dispose() }
  }
  let close = () => {}
  return {
    get: () => session.get(),
    subscribe(listener) {
      const stop = session.subscribe(listener)
      if (watchers++ === 0) close = openAgainWhenMoved(reopen, (shown) => session.set(shown))
      return () => {
        stop()
        if (--watchers === 0) close()
      }
    },
  }
}

const shippedOffers: readonly FrameworkOffer[] = shippedFrameworks.map((framework) => ({
  framework,
  libraryId: null,
}))

/** What somebody reads from all used libraries together, while anybody watches it. */
function acrossLibraries<T>(
  known: KnownLibraries,
  session: LibraryShelf['session'],
  before: T,
  read: (sessions: readonly LibrarySession[]) => T,
): Readable<T> {
  const value = createWritable(before)
  let watchers = 0
  let stop = () => {}
  const start = () => {
    let ids = usedLibraries(known)
    let stopSessions = watchSessions(ids, session, (open) => value.set(read(open)))
    const stopLibraries = known.libraries.subscribe(() => {
      const next = usedLibraries(known)
      if (isSameJson(ids, next)) return
      ids = next
      const stopBefore = stopSessions
      stopSessions = watchSessions(ids, session, (open) => value.set(read(open)))
      stopBefore()
    })
    stop = () => {
      stopLibraries()
      stopSessions()
    }
  }
  return {
    get: () => value.get(),
    subscribe(listener) {
      const stopListening = value.subscribe(listener)
      if (watchers++ === 0) start()
      return () => {
        stopListening()
        if (--watchers === 0) stop()
      }
    },
  }
}

function usedLibraries({ libraries }: KnownLibraries): readonly string[] {
  const { ownId, isOwnUsed, others } = libraries.get()
  return [...(isOwnUsed ? [ownId] : []), ...others.map(({ id }) => id)]
}

function watchSessions(
  libraryIds: readonly string[],
  session: LibraryShelf['session'],
  onChange: (sessions: readonly LibrarySession[]) => void,
): () => void {
  const stopViews = new Map<LibrarySession, () => void>()
  const readables = libraryIds.map(session)
  const update = () => {
    const open = readables.flatMap((readable) => readable.get() ?? [])
    for (const one of open) {
      if (!stopViews.has(one)) stopViews.set(one, one.view.subscribe(update))
    }
    onChange(open)
  }
  const stops = readables.map((readable) => readable.subscribe(update))
  update()
  return () => {
    for (const stop of [...stops, ...stopViews.values()]) stop()
  }
}

function kindsIn(sessions: readonly LibrarySession[]): readonly Kind[] {
  return sessions.flatMap(({ view }) => view.get().kinds)
}

function personasIn(sessions: readonly LibrarySession[]): readonly KeptPersona[] {
  return sessions.flatMap(({ libraryId, view }) =>
    view.get().personas.map((persona) => ({ persona, libraryId })),
  )
}

function publishedIn(sessions: readonly LibrarySession[]): readonly PublishedFramework[] {
  return sessions.flatMap(({ libraryId, view }) =>
    view
      .get()
      .frameworks.flatMap(({ versions }) =>
        versions.map(({ framework }) => ({ framework, libraryId })),
      ),
  )
}

/** Of a framework that several libraries have, the one with the highest version is offered. */
function offersFrom(sessions: readonly LibrarySession[]): readonly FrameworkOffer[] {
  const own = sessions.flatMap(({ libraryId, view }) =>
    view.get().frameworks.map(({ versions: [newest] }) => ({
      framework: newest.framework,
      libraryId,
    })),
  )
  const best = new Map<string, FrameworkOffer>()
  for (const offer of [...own, ...shippedOffers]) {
    const { id, version } = offer.framework
    if (version > (best.get(id)?.framework.version ?? 0)) best.set(id, offer)
  }
  return [...own, ...shippedOffers].filter((offer) => best.get(offer.framework.id) === offer)
}
