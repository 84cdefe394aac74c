// Who wrote a transaction. Compare origins; `transaction.local` is also true for an undo.

/** A verb: edit-*.ts, called from a panel, a menu, a sample. */
export const verbOrigin = 'pathlane:verb'
/** The canvas binding: what somebody did on the board of this window. */
export const boardOrigin = 'pathlane:board'
/** The working copy on this device. */
export const deviceOrigin = 'pathlane:device'
/** Laying out a new map: never undone. */
export const creationOrigin = 'pathlane:creation'
/** What somebody else saved into the map's file: merged, never undone. */
export const fileOrigin = 'pathlane:file'
/** What a map keeps of a library, so that everybody can read it: never undone. */
export const keptOrigin = 'pathlane:kept'
