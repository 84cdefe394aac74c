import {
  copyPersona,
  removeLibraryPersona,
  restoreLibraryPersona,
  savePersona,
  updatePersona,
} from '../../../shared/map/persona-library/edit-library-personas.ts'
import {
  isNewer,
  type LibraryPersona,
} from '../../../shared/map/persona-library/library-persona.ts'
import { changePersona } from '../../../shared/map/edit-personas.ts'
import { portraitSource, type Persona } from '../../../shared/map/persona.ts'
import type { BlobStore } from '../../session/blobs.ts'
import { editLibrary } from '../../session/edit-library.ts'
import type { KeptPersona, LibraryShelf } from '../../session/library-shelf.ts'
import type { LibrarySession } from '../../session/library-session.ts'
import type { MapSession } from '../../session/map-session.ts'
import { useReadable } from '../../ui/use-readable.ts'

export interface PersonaLibrary {
  /** What the libraries of this device keep. */
  readonly kept: readonly KeptPersona[]
  /** Where its picture is. */
  readonly blobsOf: (kept: KeptPersona) => BlobStore
  /** True where the library took it. */
  readonly save: (persona: Persona) => Promise<boolean>
  readonly add: (kept: KeptPersona) => void
  /** What a library says since this persona was copied from it; null where it says the same. */
  readonly newerOf: (persona: Persona) => KeptPersona | null
  readonly update: (persona: Persona, kept: KeptPersona) => void
  readonly remove: (kept: KeptPersona) => void
  /** Takes a removal back. */
  readonly restore: (kept: KeptPersona) => void
}

/**
 * Personas kept for all maps. One is saved where it came from, and a new one in this device's own
 * library, which is the one that an organisation is given a link to.
 */
export function usePersonaLibrary(session: MapSession, libraries: LibraryShelf): PersonaLibrary {
  const kept = useReadable(libraries.personas)
  const sessionOf = ({ libraryId }: KeptPersona) => libraries.session(libraryId).get()
  const keptAs = (persona: Persona) =>
    kept.find((each) => each.persona.id === persona.libraryId) ?? null
  return {
    kept,
    blobsOf: (each) => sessionOf(each)?.blobs ?? session.blobs,
    async save(persona) {
      const libraryId = keptAs(persona)?.libraryId ?? libraries.known.libraries.get().ownId
      const libraryDate = new Date().toISOString()
      const id = await editLibrary(libraries.session(libraryId), (document, library) => {
        carryPicture(persona.portrait, session.blobs, library.blobs)
        return savePersona(document, persona, libraryDate)
      })
      if (id === undefined) return false
      session.edit((map) => changePersona(map, persona.id, { libraryId: id, libraryDate }))
      return true
    },
    add(each) {
      session.edit((map) => copyPersona(map, each.persona))
      bringPicture(each.persona, sessionOf(each), session.blobs)
    },
    newerOf(persona) {
      const each = keptAs(persona)
      return each !== null && isNewer(each.persona, persona) ? each : null
    },
    update(persona, each) {
      session.edit((map) => updatePersona(map, persona.id, each.persona))
      bringPicture(each.persona, sessionOf(each), session.blobs)
    },
    remove: (each) =>
      sessionOf(each)?.edit((document) => removeLibraryPersona(document, each.persona.id)),
    restore: (each) =>
      sessionOf(each)?.edit((document) => restoreLibraryPersona(document, each.persona)),
  }
}

function bringPicture(
  { facts }: LibraryPersona,
  library: LibrarySession | null,
  to: BlobStore,
): void {
  if (library !== null) carryPicture(facts.portrait, library.blobs, to)
}

/** Once a picture is on this device, whoever asks for it in another room sends it there too. */
function carryPicture(portrait: string, from: BlobStore, to: BlobStore): void {
  const hash = portraitSource.exec(portrait)?.[1]
  if (hash !== undefined) void from.bytesOf(hash).then(() => to.bytesOf(hash))
}
