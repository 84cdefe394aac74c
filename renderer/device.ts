// What this device keeps for this person, opened once per window and handed down as one value.
import type { Bridge } from '../shared/desktop/bridge.ts'
import type { Readable, Writable } from '../shared/document/readable.ts'
import { openCommandDesk, type CommandDesk } from './session/command-desk.ts'
import { createFileOpening, type FileOpening } from './files/file-opening.ts'
import { openFilePress, type FilePress } from './files/file-press.ts'
import { openKnownLibraries } from './session/known-libraries.ts'
import { openLibraryShelf, type LibraryShelf } from './session/library-shelf.ts'
import { openIdentity, type Identity } from './session/identity.ts'
import type { MapLibrary } from './session/map-library.ts'
import { openMapLibrary } from './session/open-map-library.ts'
import { openPasses, type Passes } from './session/passes.ts'
import { openPreferences, type Preferences } from './session/preferences.ts'
import { localeOfFormats } from './session/formats.ts'
import { shownTheme, type ShownTheme } from './show-theme.ts'
import { localStorageOrNull, storedValue, type TextStorage } from './session/stored-value.ts'

export interface Device {
  readonly bridge: Bridge
  readonly commands: CommandDesk
  /** Origin of the server of a map or a library; null: it stays on this device. */
  serverOf(room: string): string | null
  /** Whether a map or a library is kept by this computer's own server, without any other. */
  isKeptHere(room: string): boolean
  /** Whether this page may reach a server: the person had agreed to it when the page was loaded. */
  reaches(serverUrl: string | null): boolean
  /** Packs and opens files. */
  readonly press: FilePress
  readonly fileOpening: FileOpening
  /** The maps of this device. */
  readonly library: MapLibrary
  /** The libraries of frameworks that this device knows. */
  readonly libraries: LibraryShelf
  readonly preferences: Preferences
  /** As seen on the screen. */
  readonly theme: Readable<ShownTheme>
  /** The locale in which dates and numbers are written. */
  readonly locale: Readable<string>
  readonly passes: Passes
  readonly identity: Writable<Identity>
  /** Whether this person was asked for a name. */
  readonly nameAsked: Writable<boolean>
}

export interface DeviceParts {
  readonly bridge: Bridge
  /** Where the settings of this person are kept; null: this browser blocks it. */
  readonly settings: TextStorage | null
  /** Origins of servers that this page may reach, besides its own. */
  readonly servers: readonly string[]
}

export function openDevice({ bridge, settings, servers }: DeviceParts): Device {
  const storage = localStorageOrNull()
  const preferences = openPreferences(settings, storage)
  const press = openFilePress()
  const identity = openIdentity(settings)
  const passes = openPasses(storage)
  const { homes } = passes
  const ownUrl = bridge.info.serverUrl
  const library = openMapLibrary({
    onMade(mapId) {
      const teamServer = preferences.teamServer.get()
      if (bridge.servers !== null && teamServer !== '') homes.note(mapId, teamServer)
    },
  })
  const serverOf = (room: string) => homes.serverOf(room) ?? ownUrl
  const reaches = (serverUrl: string | null) =>
    serverUrl === null || serverUrl === ownUrl || servers.includes(serverUrl)
  return {
    bridge,
    commands: openCommandDesk(bridge),
    serverOf,
    isKeptHere: (room) => bridge.info.edition === 'desktop' && serverOf(room) === ownUrl,
    reaches,
    press,
    fileOpening: createFileOpening({ files: bridge.files, press, library }),
    library,
    libraries: openLibraryShelf({
      known: openKnownLibraries(storage),
      serverOf(libraryId) {
        const serverUrl = serverOf(libraryId)
        return reaches(serverUrl) ? serverUrl : null
      },
      identity,
      passes,
    }),
    preferences,
    theme: shownTheme(preferences.theme),
    locale: {
      get: () => localeOfFormats(preferences.formats.get(), bridge.info.systemLocale),
      subscribe: (listener) => preferences.formats.subscribe(listener),
    },
    passes,
    identity,
    nameAsked: storedValue(storage, 'pathlane:name-asked', false, (value) =>
      typeof value === 'boolean' ? value : null,
    ),
  }
}
