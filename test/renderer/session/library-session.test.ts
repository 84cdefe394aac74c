import { expect, test } from 'vitest'
import { newId } from '../../../shared/document/new-id.ts'
import { createWritable } from '../../../shared/document/readable.ts'
import type { DraftId } from '../../../shared/framework/library/draft.ts'
import { discardDraft, startDraft } from '../../../shared/framework/library/edit-draft.ts'
import { renameOrganisation } from '../../../shared/framework/library/edit-library.ts'
import { publishDraft } from '../../../shared/framework/library/edit-publishing.ts'
import { editStage } from '../../../shared/framework/library/edit-stages.ts'
import type { Framework } from '../../../shared/framework/framework.ts'
import { shippedFrameworks } from '../../../shared/framework/shipped-frameworks.ts'
import { openKnownLibraries } from '../../../renderer/session/known-libraries.ts'
import type { LibrarySession } from '../../../renderer/session/library-session.ts'
import { openLibraryShelf, type LibraryShelf } from '../../../renderer/session/library-shelf.ts'
import {
  openLibrarySession,
  type LibrarySessionOptions,
} from '../../../renderer/session/open-library-session.ts'
import { afterTest, eventually, join, newRoom, startTestServer } from '../../helpers/server.ts'
import { startLine } from '../../helpers/line.ts'
import { framework, newDevice, newDeviceForEachTest, sitAt } from './device.ts'

newDeviceForEachTest()

const identity = createWritable({ name: 'Ana', colour: 'person-1' as const })
const createdAt = '2026-03-01T09:00:00Z'

function openLibraryWindow(options: Partial<LibrarySessionOptions> = {}): LibrarySession {
  const session = openLibrarySession({
    libraryId: newRoom(),
    isOwn: true,
    serverUrl: null,
    identity,
    ...options,
  })
  afterTest(() => session.dispose())
  return session
}

async function untilOpen(session: LibrarySession): Promise<void> {
  await eventually(() => session.state.get().status === 'open')
}

function startCopy(session: LibrarySession, name: string): DraftId {
  const start = { from: 'copy', framework, name } as const
  const id = session.edit((library) => startDraft(library, start, createdAt))
  if (id === undefined) throw new Error('the library is read-only')
  return id
}

function publishCopy(session: LibrarySession, name: string) {
  const draftId = startCopy(session, name)
  const result = session.edit((library) =>
    publishDraft(library, draftId, { note: 'Agreed', publishedAt: '2026-03-02' }),
  )
  if (result?.status !== 'published') throw new Error('not published')
  return result.framework
}

function publishNext(session: LibrarySession, framework: Framework, publishedAt: string): void {
  const start = { from: 'version', framework } as const
  session.edit((library) => {
    const draftId = startDraft(library, start, createdAt)
    publishDraft(library, draftId, { note: publishedAt, publishedAt })
  })
}

const namesIn = (session: LibrarySession) =>
  session.view.get().frameworks.map(({ versions: [newest] }) => newest.framework.name)

test('a device’s own library can be worked on at once, and is written only on the first edit', async () => {
  const libraryId = newRoom()
  let firstUses = 0
  const session = openLibraryWindow({ libraryId, onFirstUse: () => firstUses++ })
  await untilOpen(session)
  expect(session.library.meta.size).toBe(0)
  expect(firstUses).toBe(0)
  startCopy(session, 'Our way')
  startCopy(session, 'Another way')
  expect(firstUses).toBe(1)
  await session.dispose()
  const again = openLibraryWindow({ libraryId, isOwn: false })
  await untilOpen(again)
  expect(
    again.view
      .get()
      .drafts.map(({ name }) => name)
      .sort(),
  ).toEqual(['Another way', 'Our way'])
})

test('all windows of a device share its library', async () => {
  const libraryId = newRoom()
  const [one, other] = [openLibraryWindow({ libraryId }), openLibraryWindow({ libraryId })]
  await untilOpen(one)
  await untilOpen(other)
  publishCopy(one, 'Our way')
  await eventually(() => namesIn(other).length > 0)
  expect(namesIn(other)).toEqual(['Our way'])
})

test('somebody else’s library waits for the server, then shows what is published there', async () => {
  const server = await startTestServer()
  const libraryId = newRoom()
  const owner = openLibraryWindow({ libraryId, serverUrl: server.origin })
  await untilOpen(owner)
  sitAt(newDevice())
  const reader = openLibraryWindow({ libraryId, isOwn: false, serverUrl: server.origin })
  await eventually(() => reader.state.get().status === 'waiting')
  publishCopy(owner, 'Our way')
  await untilOpen(reader)
  await eventually(() => namesIn(reader).length > 0)
  expect(namesIn(reader)).toEqual(['Our way'])
  await eventually(() => owner.status.get().kind === 'saved-on-server')
})

test('who may only read publishes nothing and changes no draft', async () => {
  const libraryId = newRoom()
  const maker = openLibraryWindow({ libraryId })
  await untilOpen(maker)
  startCopy(maker, 'Our way')
  await maker.dispose()
  const guest = { role: 'viewer' as const, personId: null, name: '' }
  const admit = async () => ({ status: 'admitted' as const, guest })
  const server = await startTestServer({ access: { admit } })
  const reader = openLibraryWindow({ libraryId, isOwn: false, serverUrl: server.origin })
  await eventually(() => reader.role.get() === 'viewer')
  expect(reader.state.get()).toMatchObject({ status: 'open', readOnly: true })
  expect(reader.edit((library) => renameOrganisation(library, 'Mine'))).toBeUndefined()
  expect(reader.view.get().organisation).toBe('')
})

test('a map is no library', async () => {
  const server = await startTestServer()
  const libraryId = newRoom()
  const map = await join(server, libraryId, 'maker')
  map.doc.getMap('meta').set('format', 1)
  const session = openLibraryWindow({ libraryId, isOwn: false, serverUrl: server.origin })
  await eventually(() => session.state.get().status === 'refused')
  expect(session.state.get()).toEqual({ status: 'refused', problem: 'link-invalid' })
})

test('a library of a newer format opens read-only and is never written', async () => {
  const libraryId = newRoom()
  const server = await startTestServer()
  const newer = await join(server, libraryId, 'newer')
  newer.doc.transact(() => {
    newer.doc.getMap('meta').set('kind', 'library')
    newer.doc.getMap('meta').set('format', 99)
  })
  const session = openLibraryWindow({ libraryId, isOwn: false, serverUrl: server.origin })
  await untilOpen(session)
  expect(session.state.get()).toMatchObject({ readOnly: true, problem: 'library-newer' })
  expect(session.edit((library) => renameOrganisation(library, 'Mine'))).toBeUndefined()
  expect(session.view.get().organisation).toBe('')
})

test('what this device saw published stays, whatever a peer writes under its number', async () => {
  const server = await startTestServer()
  const libraryId = newRoom()
  const session = openLibraryWindow({ libraryId, serverUrl: server.origin })
  await untilOpen(session)
  const published = publishCopy(session, 'Our way')
  await eventually(() => session.status.get().kind === 'saved-on-server')
  const vandal = await join(server, libraryId, 'vandal')
  const map = vandal.doc.getMap('published')
  const key = [...map.keys()][0] ?? ''
  map.set(key, { ...published, name: 'Their way' })
  await eventually(() => session.view.get().reports.length > 0)
  expect(namesIn(session)).not.toContain('Their way')
})

test('L-2 owners who publish one number while apart end with one version, whoever came first', async () => {
  const server = await startTestServer()
  const libraryId = newRoom()
  const owners: LibrarySession[] = []
  const lines = [await startLine(() => server.port), await startLine(() => server.port)]
  for (const line of lines) {
    afterTest(() => line.close())
    sitAt(newDevice())
    owners.push(
      openLibraryWindow({ libraryId, isOwn: owners.length === 0, serverUrl: line.origin }),
    )
    if (owners.length === 1) {
      await untilOpen(owners[0]!)
      publishCopy(owners[0]!, 'Our way')
    }
    await eventually(() => namesIn(owners.at(-1)!).length > 0)
    await eventually(() => owners.at(-1)!.status.get().kind === 'saved-on-server')
  }
  const [ana, ben] = owners as [LibrarySession, LibrarySession]
  const first = ana.view.get().frameworks[0]!.versions[0].framework
  for (const line of lines) line.cut()
  for (const session of owners)
    await eventually(() => ['offline', 'reconnecting'].includes(session.status.get().kind))
  publishNext(ana, first, '2026-05-02')
  publishNext(ben, first, '2026-05-01')
  lines[0]!.mend()
  await eventually(() => ana.status.get().kind === 'saved-on-server')
  await eventually(() => ana.library.confirmed.size === 2)
  lines[1]!.mend()
  await eventually(() => ben.status.get().kind === 'saved-on-server')
  const newest = (session: LibrarySession) => session.view.get().frameworks[0]!.versions[0]
  for (const session of owners) {
    await eventually(() => newest(session).rivals.length === 1)
    expect(newest(session).framework.publishedAt).toBe('2026-05-02')
  }
  sitAt(newDevice())
  const late = openLibraryWindow({ libraryId, isOwn: false, serverUrl: server.origin })
  await eventually(() => late.view.get().frameworks[0]?.versions[0].framework.version === 2)
  expect(newest(late).framework.publishedAt).toBe('2026-05-02')
})

test('undo takes back one’s own change of a draft, and never what was published', async () => {
  const session = openLibraryWindow()
  await untilOpen(session)
  const draftId = startCopy(session, 'Our way')
  const [stage] = framework.stages
  if (stage === undefined) throw new Error('a shipped framework has stages')
  session.edit((library) => editStage(library, draftId, stage.id, { name: 'Wonder' }))
  session.undo.undo()
  session.edit((library) => discardDraft(library, draftId))
  expect(session.view.get().drafts).toEqual([])
  session.undo.undo()
  expect(session.view.get().drafts.map(({ name }) => name)).toEqual(['Our way'])
  session.edit((library) =>
    publishDraft(library, draftId, { note: 'x', publishedAt: '2026-03-02' }),
  )
  session.undo.undo()
  session.undo.undo()
  expect(namesIn(session)).toEqual(['Our way'])
})

test('people who have a library open see each other and which field somebody is in', async () => {
  const server = await startTestServer()
  const libraryId = newRoom()
  const ana = openLibraryWindow({ libraryId, serverUrl: server.origin })
  const ben = openLibraryWindow({
    libraryId,
    serverUrl: server.origin,
    identity: createWritable({ name: 'Ben', colour: 'person-2' as const }),
  })
  ben.presence.setEditing('a-stage.name')
  await eventually(() => ana.people.get()[0]?.editing === 'a-stage.name')
  expect(ana.people.get()[0]?.name).toBe('Ben')
})

function openShelf(serverUrl: string | null = null): LibraryShelf {
  return openLibraryShelf({ known: openKnownLibraries(null), serverOf: () => serverUrl, identity })
}

const offered = (shelf: LibraryShelf) =>
  shelf.offers.get().map(({ framework, libraryId }) => [framework.name, libraryId] as const)

test('a new map is offered what the own library published, before what ships with the app', async () => {
  const shelf = openShelf()
  const { ownId } = shelf.known.libraries.get()
  afterTest(shelf.offers.subscribe(() => {}))
  expect(offered(shelf)).toEqual(shippedFrameworks.map(({ name }) => [name, null]))
  const readable = shelf.session(ownId)
  afterTest(readable.subscribe(() => {}))
  const session = readable.get()
  if (session === null) throw new Error('a watched library is open')
  await untilOpen(session)
  publishCopy(session, 'Our way')
  await eventually(() => shelf.offers.get().length === shippedFrameworks.length + 1)
  expect(offered(shelf)[0]).toEqual(['Our way', ownId])
})

test('a next version of a shipped framework is offered in its place', async () => {
  const shelf = openShelf()
  afterTest(shelf.offers.subscribe(() => {}))
  const readable = shelf.session(shelf.known.libraries.get().ownId)
  afterTest(readable.subscribe(() => {}))
  const session = readable.get()
  if (session === null) throw new Error('a watched library is open')
  await untilOpen(session)
  const start = { from: 'version', framework } as const
  const draftId = session.edit((library) => startDraft(library, start, createdAt))
  session.edit((library) =>
    publishDraft(library, draftId as DraftId, { note: 'Ours', publishedAt: '2026-03-02' }),
  )
  await eventually(() => shelf.offers.get()[0]?.framework.version === 2)
  expect(shelf.offers.get()).toHaveLength(shippedFrameworks.length)
})

test('every version that the known libraries published is listed, with where it comes from', async () => {
  const shelf = openShelf()
  const { ownId } = shelf.known.libraries.get()
  afterTest(shelf.published.subscribe(() => {}))
  const readable = shelf.session(ownId)
  afterTest(readable.subscribe(() => {}))
  const session = readable.get()
  if (session === null) throw new Error('a watched library is open')
  await untilOpen(session)
  const published = publishCopy(session, 'Our way')
  await eventually(() => shelf.published.get().length === 1)
  session.edit((library) => {
    const next = startDraft(library, { from: 'version', framework: published }, createdAt)
    publishDraft(library, next, { note: 'Next', publishedAt: '2026-03-03' })
  })
  await eventually(() => shelf.published.get().length === 2)
  expect(
    shelf.published.get().map(({ framework: { version }, libraryId }) => [version, libraryId]),
  ).toEqual([
    [2, ownId],
    [1, ownId],
  ])
})

test('a library is open once however many watch it, and closed when nobody does', async () => {
  const shelf = openShelf()
  const id = newId()
  shelf.known.remember({ id, name: 'Acme' })
  const readable = shelf.session(id)
  const stops = [readable.subscribe(() => {}), readable.subscribe(() => {})]
  const session = readable.get()
  expect(session?.isOwn).toBe(false)
  expect(shelf.session(id)).toBe(readable)
  stops[0]?.()
  expect(readable.get()).toBe(session)
  stops[1]?.()
  expect(readable.get()).toBeNull()
})
