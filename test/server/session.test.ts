import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { SessionOptions } from '../../server/sessions/run-session.ts'
import type { RunningServer } from '../../server/start-server.ts'
import { newId } from '../../shared/document/new-id.ts'
import { protocolsOf, headersOf } from '../../shared/wire/access-token.ts'
import { syncStep1, syncStep2, syncUpdate } from '../../shared/wire/message-kinds.ts'
import { encodeSync } from '../../shared/wire/messages.ts'
import { personIdOf } from '../../shared/wire/person-id.ts'
import type { SessionGuest } from '../../shared/wire/session.ts'
import type { RoomName } from '../../shared/wire/room-name.ts'
import {
  afterTest,
  eventually,
  join,
  newRoom,
  patience,
  startTestServer,
} from '../helpers/server.ts'
import { openSocket, presenceFrame, type RawSocket } from '../helpers/socket.ts'

interface OpenedSession {
  readonly room: RoomName
  readonly token: string
  readonly origin: string
  readonly running: Awaited<ReturnType<RunningServer['openSession']>>
  /** As they were told last. */
  readonly guests: () => readonly SessionGuest[]
}

async function openSession(
  server: RunningServer,
  options: Partial<SessionOptions> = {},
): Promise<OpenedSession> {
  let guests: readonly SessionGuest[] = []
  const { room = newRoom() as RoomName, token = newId(), code = 'CODE42' } = options
  const running = await server.openSession({
    room,
    token,
    code,
    role: 'editor',
    admitted: [],
    removed: [],
    host: '127.0.0.1',
    port: 0,
    onGuests: (now) => (guests = now),
    ...options,
  })
  afterTest(() => running.end())
  return { room, token, origin: `http://127.0.0.1:${running.port}`, running, guests: () => guests }
}

interface Visitor {
  readonly token: string | null
  readonly personSecret: string | null
}

const visitor = (token: string | null): Visitor => ({ token, personSecret: newId() + newId() })

function enter(at: { readonly origin: string }, room: string, who: Visitor): Promise<RawSocket> {
  return openSocket(at, `/sync/${room}`, {}, protocolsOf(who))
}

const outcome = async (raw: RawSocket) => {
  await eventually(() => raw.closeCode() !== null || raw.notices().length > 0)
  return raw.closeCode() ?? 'in'
}

const update = (value: string) => {
  const doc = new Y.Doc()
  doc.getMap('board').set('card', value)
  return Y.encodeStateAsUpdate(doc)
}

const emptyStep1 = () => encodeSync(syncStep1, Y.encodeStateVector(new Y.Doc()))
const emptyStep2 = () => encodeSync(syncStep2, Y.encodeStateAsUpdate(new Y.Doc()))

/** Somebody who has the map and has said all they had. */
async function joinAs(at: OpenedSession, who: Visitor): Promise<RawSocket> {
  const raw = await enter(at, at.room, who)
  expect(await outcome(raw)).toBe('in')
  raw.send(emptyStep1())
  raw.send(emptyStep2())
  return raw
}

describe('who enters a session', () => {
  test('a guest with the link works on the map that the facilitator has open', async () => {
    const server = await startTestServer()
    const session = await openSession(server)
    const facilitator = await join(server, session.room, 'Ana')
    const guest = await joinAs(session, visitor(session.token))
    guest.send(encodeSync(syncUpdate, update('by the guest')))
    await expect.poll(() => facilitator.board.get('card'), patience).toBe('by the guest')
    facilitator.board.set('answer', 'by Ana')
    await eventually(() => guest.syncPayloads(syncUpdate).length > 0)
  })

  test.each([
    ['no token', (): Visitor => visitor(null)],
    ['a wrong token', (): Visitor => visitor(newId())],
    ['no word who they are', (token: string): Visitor => ({ token, personSecret: null })],
  ])('somebody with %s is refused', async (_name, who) => {
    const server = await startTestServer()
    const session = await openSession(server)
    expect(await outcome(await enter(session, session.room, who(session.token)))).toBe(4403)
  })

  test('the role of the link is that of everybody who came by it, and changes at once', async () => {
    const server = await startTestServer()
    const session = await openSession(server, { role: 'viewer' })
    const guest = await joinAs(session, visitor(session.token))
    expect(guest.notices().at(-1)).toMatchObject({ role: 'viewer', session: 'open' })
    session.running.changeRole('contributor')
    await expect.poll(() => guest.notices().at(-1), patience).toMatchObject({ role: 'contributor' })
    const late = await joinAs(session, visitor(session.token))
    expect(late.notices().at(-1)).toMatchObject({ role: 'contributor', makesLinks: false })
  })
})

describe('what a guest of a session can’t reach', () => {
  test('no other map can be entered, neither one that is open nor one that nobody has', async () => {
    const server = await startTestServer()
    const session = await openSession(server)
    const other = newRoom()
    await join(server, other, 'Ana')
    const who = visitor(session.token)
    expect(await outcome(await enter(session, session.room, who))).toBe('in')
    expect(await outcome(await enter(session, other, who))).toBe(4403)
    const nobodys = newRoom()
    expect(await outcome(await enter(session, nobodys, who))).toBe(4403)
    expect(server.activeRooms()).not.toContain(nobodys)
  })

  test('nothing of another map is answered over http, and no list of maps', async () => {
    const server = await startTestServer({ adminSecret: 'secret', metricsToken: 'watch' })
    const session = await openSession(server)
    const other = newRoom()
    await join(server, other, 'Ana')
    const hash = 'a'.repeat(64)
    const asked = [
      `/blobs/${other}/${hash}`,
      `/history/${other}`,
      `/epochs/${other}`,
      `/access/rooms/${other}`,
      `/access/rooms/${other}/links`,
      `/access/rooms/${session.room}/links`,
      '/admin',
      '/admin/rooms',
      '/admin/links',
      '/metrics',
      '/rooms',
      '/sync/',
    ]
    for (const credentials of [
      visitor(session.token),
      { token: 'secret', personSecret: null },
      { token: 'watch', personSecret: null },
    ]) {
      for (const path of asked) {
        for (const method of ['GET', 'POST', 'PUT']) {
          const headers = headersOf(credentials)
          const answer = await fetch(session.origin + path, { method, headers })
          expect([401, 403, 404, 405, 409], `${method} ${path}`).toContain(answer.status)
          expect(await answer.text()).not.toContain(other)
        }
      }
    }
  })

  test('the map’s own images and history are there for whoever has the link only', async () => {
    const server = await startTestServer()
    const session = await openSession(server)
    await join(server, session.room, 'Ana')
    const ask = (who: Visitor) =>
      fetch(`${session.origin}/history/${session.room}`, { headers: headersOf(who) })
    expect((await ask(visitor(session.token))).status).toBe(200)
    expect((await ask(visitor(newId()))).status).toBe(403)
  })
})

describe('the short link', () => {
  const follow = (session: OpenedSession, code: string) =>
    fetch(`${session.origin}/${code}`, { redirect: 'manual' })

  test('leads into the map with what opens it, however it is typed', async () => {
    const session = await openSession(await startTestServer())
    for (const code of ['CODE42', 'code42']) {
      const answer = await follow(session, code)
      expect(answer.status).toBe(302)
      const target = `/#/map/${session.room}?k=${session.token}`
      expect(answer.headers.get('location')).toBe(target)
      expect(answer.headers.get('cache-control')).toBe('no-store')
    }
  })

  test('is another one after a guest was removed', async () => {
    const session = await openSession(await startTestServer())
    session.running.remove('somebody', { token: newId(), code: 'CODE43' })
    expect((await follow(session, 'CODE42')).status).toBe(404)
    expect((await follow(session, 'CODE43')).status).toBe(302)
  })

  test('is not guessed: after some wrong ones an address has to wait', async () => {
    const session = await openSession(await startTestServer())
    const statuses: number[] = []
    for (let at = 0; at < 30; at++) {
      const answer = await follow(session, `WRNG${at + 10}`)
      expect(await answer.text()).not.toContain(session.token)
      statuses.push(answer.status)
    }
    expect(statuses[0]).toBe(404)
    expect(statuses.at(-1)).toBe(429)
    expect((await follow(session, 'CODE42')).status).toBe(429)
  })
})

describe('removing a guest', () => {
  test('a removed guest is sent away, and no link lets them in again', async () => {
    const server = await startTestServer()
    const session = await openSession(server)
    const ben = visitor(session.token)
    const socket = await joinAs(session, ben)
    const next = newId()
    session.running.remove(personIdOf(session.room, ben.personSecret ?? ''), {
      token: next,
      code: 'CODE43',
    })
    await expect.poll(() => socket.closeCode(), patience).toBe(4401)
    expect(await outcome(await enter(session, session.room, ben))).toBe(4401)
    expect(await outcome(await enter(session, session.room, { ...ben, token: next }))).toBe(4401)
  })

  test('the link that a removed guest holds lets nobody new in; who was there stays and returns', async () => {
    const server = await startTestServer()
    const session = await openSession(server)
    const [ben, cleo] = [visitor(session.token), visitor(session.token)]
    await joinAs(session, ben)
    const stays = await joinAs(session, cleo)
    const next = newId()
    session.running.remove(personIdOf(session.room, ben.personSecret ?? ''), {
      token: next,
      code: 'CODE43',
    })
    const underOtherName = visitor(session.token)
    expect(await outcome(await enter(session, session.room, underOtherName))).toBe(4403)
    expect(stays.closeCode()).toBe(null)
    expect(await outcome(await enter(session, session.room, cleo))).toBe('in')
    expect(await outcome(await enter(session, session.room, visitor(next)))).toBe('in')
  })
})

describe('who is there', () => {
  test('each guest is shown with how far they are, and stays known when their line is gone', async () => {
    const server = await startTestServer()
    const session = await openSession(server)
    const ben = visitor(session.token)
    const personId = personIdOf(session.room, ben.personSecret ?? '')
    const socket = await enter(session, session.room, ben)
    await expect
      .poll(session.guests, patience)
      .toEqual([{ personId, clientIds: [], stage: 'joining' }])
    socket.send(presenceFrame([{ clientId: 7, clock: 1, state: '{"n":"Ben"}' }]))
    socket.send(emptyStep1())
    socket.send(emptyStep2())
    await expect
      .poll(session.guests, patience)
      .toEqual([{ personId, clientIds: [7], stage: 'current' }])
    socket.socket.close()
    await expect
      .poll(session.guests, patience)
      .toEqual([{ personId, clientIds: [], stage: 'away' }])
  })

  test('people of this computer are no guests', async () => {
    const server = await startTestServer()
    const session = await openSession(server)
    await join(server, session.room, 'Ana')
    await joinAs(session, visitor(session.token))
    await expect.poll(() => session.guests().length, patience).toBe(1)
  })
})

describe('the end of a session', () => {
  test('everybody is told that it is over and the port is free again', async () => {
    const server = await startTestServer()
    const session = await openSession(server)
    const facilitator = await join(server, session.room, 'Ana')
    const guest = await joinAs(session, visitor(session.token))
    await session.running.end()
    await expect.poll(() => guest.closeCode(), patience).toBe(4401)
    expect(guest.notices().at(-1)).toMatchObject({ session: 'ended' })
    expect(facilitator.provider.wsconnected).toBe(true)
    await expect(fetch(session.origin)).rejects.toThrow('fetch failed')
    await openSession(server, { port: session.running.port })
  })

  test('a session that begins anew knows who was let in and who was removed before', async () => {
    const server = await startTestServer()
    const room = newRoom() as RoomName
    const [ben, cleo] = [visitor(newId()), visitor(newId())]
    const idOf = ({ personSecret }: Visitor) => personIdOf(room, personSecret ?? '')
    const terms = { room, admitted: [idOf(ben)], removed: [idOf(cleo)] }
    const session = await openSession(server, terms)
    expect(await outcome(await enter(session, room, ben))).toBe('in')
    expect(await outcome(await enter(session, room, cleo))).toBe(4401)
  })
})
