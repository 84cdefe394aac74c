// Every kind of frame on the socket. 0–3 are the y-websocket protocol as it stands; a stock client
// ignores the others. Changing a number or a layout means a new protocolVersion; a kind more does not, as
// whoever does not know it passes over it.

export const protocolVersion = 2

/** y-websocket: document sync, presence, and a request for everybody's presence. */
export const syncKind = 0
export const awarenessKind = 1
export const queryAwarenessKind = 3

/** Server to client: varuint n, the count of this connection's sync frames that are on disk. */
export const ackKind = 100
/** Server to client: a JSON string, see {@link Notice}. */
export const noticeKind = 101
/** Server to client: a JSON string, see {@link RosterEntry}; who is behind each Yjs client id. */
export const rosterKind = 102

/** Server to client, for who makes links: a JSON string, see {@link SeatsTaken}. */
export const seatsKind = 103

/** Kinds of a sync frame, from y-protocols. */
export const syncStep1 = 0
export const syncStep2 = 1
export const syncUpdate = 2
