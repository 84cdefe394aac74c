// What one window knows about the server: the connection (opened after the working copy was read, so
// that one exchange carries everything), the role it gives, and the status that follows from both.
import { isSameJson } from '../../shared/document/entity.ts'
import { createWritable, type Readable, type Writable } from '../../shared/document/readable.ts'
import type { Lack } from '../../shared/wire/messages.ts'
import { personIdOf } from '../../shared/wire/person-id.ts'
import { canWrite, isRole, type Role } from '../../shared/wire/role.ts'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import {
  isConnectionOrigin,
  openConnection,
  type Connection,
  type ConnectionState,
} from './connection.ts'
import { createMover } from './move-over.ts'
import { openEditLedger, type EditLedger } from './edit-ledger.ts'
import { claimOf, claimOnce, type Claim } from './first-link.ts'
import type { PeopleByLink } from './link-desk.ts'
import { credentialsFor, type Passes } from './passes.ts'
import { syncStatusOf, type SyncInputs, type SyncStatus } from './sync-status.ts'
import type { WorkingCopy } from './working-copy.ts'

export interface ServerLine {
  /** Null while there is no connection to speak of: no server is set, or the copy is still read. */
  readonly server: Readable<ConnectionState | null>
  readonly isConnected: Readable<boolean>
  readonly role: Readable<Role>
  /** What cards of this person carry as their maker. */
  readonly personId: Readable<string>
  /** Whether this window may make links of the document. */
  readonly makesLinks: Readable<boolean>
  /** How many people are here by each link, as the server tells whoever makes links; null until it has. */
  readonly peopleByLink: Readable<PeopleByLink | null>
  /** Names by Yjs client id, as the server knows them. */
  readonly roster: Readable<ReadonlyMap<number, string>>
  readonly status: Readable<SyncStatus>
  /** Becomes true when this window's document has moved over: its session has to be opened anew. */
  readonly moved: Readable<boolean>
  dispose(): void
}

export interface LineOptions {
  /** Name of the document's room. */
  readonly room: string
  readonly serverUrl: string | null
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly copy: WorkingCopy
  readonly passes: Passes
  /** Lets everything that is being typed or dragged get into the document. */
  readonly finishEditing: () => void
}

const personNote = 'person'
const reachedNote = 'reached'
const roleNote = 'role'

export function openServerLine(options: LineOptions): ServerLine {
  const { copy, doc, passes, room, serverUrl } = options
  const ledger = openEditLedger(doc, copy, isConnectionOrigin)
  const server = createWritable<ConnectionState | null>(null)
  const isConnected = createWritable(false)
  const role = createWritable<Role>('editor')
  const personId = createWritable(personIdOf(room, passes.secretFor(room)))
  const makesLinks = createWritable(false)
  const peopleByLink = createWritable<PeopleByLink | null>(null)
  const roster = createWritable<ReadonlyMap<number, string>>(new Map())
  const lack = createWritable<Lack | null>(null)
  const status = watchStatus({ copy, ledger, server, role, lack, hasServer: serverUrl !== null })
  const told = { role, lack, personId, makesLinks, peopleByLink, roster }
  const ends = { copy, ledger, server, isConnected, ...told }
  const calls = createCalls(options, ends)
  let isDisposed = false
  const connect = async () => {
    await copy.loaded
    if (isDisposed || serverUrl === null) return
    rememberSelf(copy, { role, personId })
    const again = () => {
      if (isDisposed) return
      calls.hangUp()
      calls.open(serverUrl, null)
    }
    calls.open(serverUrl, claimOf(options, serverUrl, again))
  }
  void connect()
  return {
    server,
    isConnected,
    role,
    personId,
    makesLinks,
    peopleByLink,
    roster,
    status: status.readable,
    moved: calls.moved,
    dispose() {
      isDisposed = true
      status.dispose()
      calls.dispose()
      ledger.dispose()
    },
  }
}

/** One connection after the other, and the move of the document where one asks for it. */
function createCalls(options: LineOptions, ends: Omit<LineEnds, 'claim'>) {
  const { awareness, doc, passes, room } = options
  const credentials = () => credentialsFor(room, passes)
  const editCount = () => ends.ledger.editCount()
  let connection: Connection | null = null
  let stopFollowing = () => {}
  const mover = createMover({ ...options, credentials, editCount, connection: () => connection })
  const hangUp = () => {
    stopFollowing()
    connection?.dispose()
  }
  return {
    moved: mover.moved,
    open(serverUrl: string, claim: Claim | null) {
      const onEpochChanged = () => void mover.run()
      const dialled = { serverUrl, room, doc, awareness, credentials: credentials() }
      connection = openConnection({ ...dialled, editCount, onEpochChanged })
      stopFollowing = followConnection(connection, { ...ends, claim })
    },
    hangUp,
    dispose() {
      mover.dispose()
      hangUp()
    },
  }
}

interface LineEnds {
  readonly copy: WorkingCopy
  readonly ledger: EditLedger
  readonly server: Writable<ConnectionState | null>
  readonly isConnected: Writable<boolean>
  readonly role: Writable<Role>
  readonly lack: Writable<Lack | null>
  readonly personId: Writable<string>
  readonly makesLinks: Writable<boolean>
  readonly peopleByLink: Writable<PeopleByLink | null>
  readonly roster: Writable<ReadonlyMap<number, string>>
  readonly claim: Claim | null
}

/** Follows until the connection ends, which nobody else holds; the result ends what outlives it. */
function followConnection(connection: Connection, ends: LineEnds): () => void {
  const { copy, ledger, server, isConnected, role, roster, lack, personId } = ends
  const { makesLinks, peopleByLink } = ends
  const claimFirst = claimOnce(ends)
  // nothing is confirmed before what other windows left on this device was read, and sent too
  let isCaughtUp = false
  let wasConnected = false
  const catchUp = async () => {
    await copy.catchUp()
    isCaughtUp = true
    onState()
  }
  const onState = () => {
    const line = connection.state.get()
    const isNew = line.status === 'connected' && !wasConnected
    wasConnected = line.status === 'connected'
    if (isNew) {
      isCaughtUp = false
      void catchUp()
    }
    const state = line.status === 'connected' && !isCaughtUp ? { ...line, confirmed: false } : line
    if (state.status === 'connected' && copy.note(reachedNote) !== true) {
      copy.setNote(reachedNote, true)
    }
    if (state.status === 'connected' && state.confirmed) ledger.allStored()
    if (claimFirst(state)) return
    server.set(state)
    isConnected.set(state.status === 'connected')
  }
  connection.state.subscribe(onState)
  connection.storedEdits.subscribe(() => ledger.stored(connection.storedEdits.get()))
  connection.lack.subscribe(() => lack.set(connection.lack.get()))
  connection.roster.subscribe(() => roster.set(connection.roster.get()))
  connection.role.subscribe(() => {
    const next = connection.role.get()
    if (next === null) return
    role.set(next)
    if (copy.note(roleNote) !== next) copy.setNote(roleNote, next)
  })
  connection.makesLinks.subscribe(() => makesLinks.set(connection.makesLinks.get()))
  connection.peopleByLink.subscribe(() => peopleByLink.set(connection.peopleByLink.get()))
  connection.personId.subscribe(() => {
    const next = connection.personId.get()
    if (next === null) return
    personId.set(next)
    if (copy.note(personNote) !== next) copy.setNote(personNote, next)
  })
  onState()
  return copy.readings.subscribe(onState)
}

/** A viewer stays one without the server, and everybody who they are. */
function rememberSelf(copy: WorkingCopy, { role, personId }: Pick<LineEnds, 'role' | 'personId'>) {
  const roleBefore = copy.note(roleNote)
  if (isRole(roleBefore)) role.set(roleBefore)
  const personBefore = copy.note(personNote)
  if (typeof personBefore === 'string') personId.set(personBefore)
}

interface StatusSources {
  readonly copy: WorkingCopy
  readonly ledger: EditLedger
  readonly server: Readable<ConnectionState | null>
  readonly role: Readable<Role>
  readonly lack: Readable<Lack | null>
  readonly hasServer: boolean
}

function watchStatus(sources: StatusSources): {
  readonly readable: Readable<SyncStatus>
  dispose(): void
} {
  const status = createWritable(syncStatusOf(inputsFrom(sources)))
  const update = () => {
    const next = syncStatusOf(inputsFrom(sources))
    if (!isSameJson(next, status.get())) status.set(next)
  }
  const { copy, ledger, server, role, lack } = sources
  const heard = [copy.state, copy.isWriting, ledger.waiting, server, role, lack]
  const stops = heard.map((source) => source.subscribe(update))
  return { readable: status, dispose: () => stops.forEach((stop) => stop()) }
}

function inputsFrom({ copy, ledger, server, role, lack, hasServer }: StatusSources): SyncInputs {
  const device = copy.state.get()
  const line = server.get()
  return {
    device: device.status === 'failed' ? device.reason : device.status,
    deviceWriting: copy.isWriting.get(),
    server: !hasServer ? 'none' : serverInput(line),
    reached: copy.note(reachedNote) === true,
    // a viewer's frames are neither stored nor acknowledged: what it has came from the server
    confirmed: line?.status === 'connected' && (line.confirmed || !canWrite(role.get())),
    waiting: ledger.waiting.get(),
    lack: lack.get(),
  }
}

function serverInput(line: ConnectionState | null): SyncInputs['server'] {
  if (line === null) return 'connecting'
  return line.status === 'refused' ? 'offline' : line.status
}
