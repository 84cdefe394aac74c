// The history of a map over HTTP, see docs/server.md. All of it needs what the room itself needs: the
// same token as `Authorization: Bearer …`.
//
//   GET    /history/<room>        a HistoryList; viewers too
//   POST   /history/<room>        { name }: keeps the map as it is now; answers the Version
//   GET    /history/<room>/<id>   the version as one Yjs update of a document of its own; viewers too
//   PATCH  /history/<room>/<id>   { name }: a version with a name is kept until it is deleted
//   DELETE /history/<room>/<id>   facilitators only
//
// A version must never be applied to the map's own document: it may be of an earlier epoch, and Yjs would
// not take anything back. Read it into a new Y.Doc, and restore by writing what differs.

/** `hourly`: by itself. `asked`: somebody wanted it. `deletion`: just before much was deleted at once. */
export const versionReasons = ['hourly', 'asked', 'deletion'] as const
export type VersionReason = (typeof versionReasons)[number]

export interface Version {
  readonly id: string
  /** When it was made, ms since 1970 by the server's clock. */
  readonly at: number
  readonly reason: VersionReason
  /** Empty where nobody gave it a name. */
  readonly name: string
  /** What it takes on the server. */
  readonly bytes: number
}

export interface HistoryList {
  /** Newest first. */
  readonly versions: readonly Version[]
}

export const maxVersionName = 120
/** Versions with a name that one map may have. */
export const maxNamedVersions = 200

export function historyPath(room: string, id?: string): string {
  return `/history/${room}${id === undefined ? '' : `/${id}`}`
}
