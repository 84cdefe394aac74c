// What each role may change, over real sockets and with clients that no honest window would be.
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { protocolsOf } from '../../shared/wire/access-token.ts'
import { syncStep1, syncStep2, syncUpdate } from '../../shared/wire/message-kinds.ts'
import { encodeSync } from '../../shared/wire/messages.ts'
import { personIdOf } from '../../shared/wire/person-id.ts'
import type { Access } from '../../server/access/access.ts'
import { createOpenAccess } from '../../server/access/open-access.ts'
import { isRole } from '../../shared/wire/role.ts'
import { addCard } from '../helpers/contributor-doc.ts'
import { eventually, join, newRoom, patience, startTestServer } from '../helpers/server.ts'
import { openSocket, presenceFrame, type RawSocket } from '../helpers/socket.ts'

/** Lets everybody say their role: what is tested here is what follows from it. */
const byWord: Access = {
  async admit(request) {
    const admission = await createOpenAccess().admit(request)
    const role = request.headers['x-role'] ?? 'editor'
    if (admission.status === 'refused' || !isRole(role)) return admission
    return { ...admission, guest: { ...admission.guest, role } }
  },
}

const benSecret = 'the secret of bens device'.replaceAll(' ', '-')

async function enter(
  server: { readonly origin: string },
  room: string,
  role: string,
  personSecret: string | null = null,
): Promise<RawSocket> {
  const protocols = protocolsOf({ token: null, personSecret })
  const raw = await openSocket(server, `/sync/${room}`, { headers: { 'x-role': role } }, protocols)
  raw.send(encodeSync(syncStep1, Y.encodeStateVector(new Y.Doc())))
  await eventually(() => raw.syncPayloads(syncStep2).length > 0)
  return raw
}

/** A window on what a connection was told so far. */
function windowOf(raw: RawSocket): Y.Doc {
  const doc = new Y.Doc()
  for (const payload of raw.syncPayloads(syncStep2)) Y.applyUpdate(doc, payload)
  return doc
}

/** Changes a window and sends what that made. */
function send(raw: RawSocket, window: Y.Doc, change: (doc: Y.Doc) => void): void {
  const before = Y.encodeStateVector(window)
  change(window)
  raw.send(encodeSync(syncUpdate, Y.encodeStateAsUpdate(window, before)))
}

const emptyStep2 = encodeSync(syncStep2, Y.encodeStateAsUpdate(new Y.Doc()))

async function roomWithCardOfAna() {
  const server = await startTestServer({ access: byWord })
  const room = newRoom()
  const ana = await join(server, room, 'ana')
  addCard(ana.doc, 'shape:ana', 'ana')
  const records = ana.doc.getMap<Y.Map<unknown>>('records')
  const watcher = await join(server, room, 'watcher')
  await eventually(() => watcher.doc.getMap('records').has('shape:ana'))
  return { server, room, ana, records }
}

test('a contributor adds a card, and changes it when they are back', async () => {
  const { server, room, records } = await roomWithCardOfAna()
  const me = personIdOf(room, benSecret)
  const first = await enter(server, room, 'contributor', benSecret)
  expect(first.notices()).toEqual([expect.objectContaining({ role: 'contributor', personId: me })])
  first.send(emptyStep2)
  send(first, windowOf(first), (doc) => addCard(doc, 'shape:ben', me))
  await eventually(() => records.has('shape:ben'))
  await expect.poll(() => first.acks().at(-1), patience).toBe(2)
  first.socket.close()
  const again = await enter(server, room, 'contributor', benSecret)
  again.send(emptyStep2)
  send(again, windowOf(again), (doc) =>
    doc.getMap<Y.Map<unknown>>('records').get('shape:ben')?.set('props.owner', 'sales'),
  )
  await eventually(() => records.get('shape:ben')?.get('props.owner') === 'sales')
})

const spoil = (doc: Y.Doc) => doc.getMap('records').delete('shape:ana')

test("a hand-made client cannot change another's card as a contributor, by an update", async () => {
  const { server, room, records } = await roomWithCardOfAna()
  const raw = await enter(server, room, 'contributor', benSecret)
  raw.send(emptyStep2)
  send(raw, windowOf(raw), spoil)
  await expect.poll(() => raw.closeCode(), patience).toBe(4405)
  expect(records.has('shape:ana')).toBe(true)
})

test("a hand-made client cannot change another's card as a contributor, by a step 2", async () => {
  const { server, room, records } = await roomWithCardOfAna()
  const raw = await enter(server, room, 'contributor', benSecret)
  const window = windowOf(raw)
  spoil(window)
  raw.send(encodeSync(syncStep2, Y.encodeStateAsUpdate(window)))
  await expect.poll(() => raw.closeCode(), patience).toBe(4405)
  expect(records.has('shape:ana')).toBe(true)
})

test('a contributor with another secret is somebody else, and one without any adds nothing', async () => {
  const { server, room, records } = await roomWithCardOfAna()
  for (const secret of ['x'.repeat(30), null, 'too-short']) {
    const raw = await enter(server, room, 'contributor', secret)
    raw.send(emptyStep2)
    send(raw, windowOf(raw), (doc) => addCard(doc, 'shape:forged', personIdOf(room, benSecret)))
    await expect.poll(() => raw.closeCode(), patience).toBe(4405)
  }
  expect(records.has('shape:forged')).toBe(false)
})

test('a viewer is seen, and changes nothing by any frame', async () => {
  const { server, room, ana, records } = await roomWithCardOfAna()
  const raw = await enter(server, room, 'viewer')
  const window = windowOf(raw)
  spoil(window)
  raw.send(encodeSync(syncStep2, Y.encodeStateAsUpdate(window)))
  raw.send(encodeSync(syncUpdate, Y.encodeStateAsUpdate(window)))
  const spoof = { clientId: ana.doc.clientID, clock: 99, state: '{"n":"mallory"}' }
  raw.send(presenceFrame([spoof, { clientId: 7, clock: 1, state: '{"n":"vera"}' }]))
  await eventually(() => ana.provider.awareness.getStates().has(7))
  expect(ana.provider.awareness.getStates().get(ana.doc.clientID)).toEqual({
    user: { name: 'ana' },
  })
  expect(records.has('shape:ana')).toBe(true)
  expect(raw.closeCode()).toBe(null)
})

test('what a client says of names and roles never reaches the roster', async () => {
  const { server, room } = await roomWithCardOfAna()
  const raw = await enter(server, room, 'viewer')
  // a roster of one's own making is a kind that no client may send: it is passed over
  raw.send(Uint8Array.of(102, 2, 91, 93))
  raw.send(presenceFrame([{ clientId: 7, clock: 1, state: '{"role":"facilitator"}' }]))
  await expect
    .poll(() => raw.rosters().at(-1), patience)
    .toContainEqual({ clientId: 7, name: '', role: 'viewer' })
})

test('a flood of writes by a viewer ends their connection', async () => {
  const { server, room } = await roomWithCardOfAna()
  const raw = await enter(server, room, 'viewer')
  for (let at = 0; at < 60; at++) raw.send(encodeSync(syncUpdate, Uint8Array.of(0, 0)))
  await expect.poll(() => raw.closeCode(), patience).toBe(4403)
})
