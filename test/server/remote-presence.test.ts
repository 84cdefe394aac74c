// Presence of people on two servers, without anything between them.
import { expect, test } from 'vitest'
import type { NodeId } from '../../server/fan-out/fan-out.ts'
import { defaultLimits } from '../../server/rooms/limits.ts'
import { Presence, type PresenceOwner } from '../../server/rooms/presence.ts'
import {
  createRemoteOwner,
  decodeRemotePresence,
  encodeRemotePresence,
  type RemoteEntry,
} from '../../server/rooms/remote-presence.ts'

const ana = 7
const node = 'other server' as NodeId
const guest = { role: 'editor', personId: null, name: 'Ana' } as const
const here = (clock: number): RemoteEntry => ({ clientId: ana, clock, state: '{"a":1}', guest })
const left = (clock: number): RemoteEntry => ({ clientId: ana, clock, state: 'null', guest: null })

function openPresence() {
  const claims: number[] = []
  const probes: number[] = []
  const presence = new Presence(defaultLimits, () => {})
  const hear = (...entries: RemoteEntry[]) => {
    const told = decodeRemotePresence(encodeRemotePresence(entries))
    presence.receiveRemote(told, (clientId, remote) =>
      createRemoteOwner(node, clientId, remote, (id) => claims.push(id)),
    )
  }
  const newLine = (): PresenceOwner => ({
    guest,
    clientId: null,
    send() {},
    probe: () => probes.push(ana),
  })
  return { presence, hear, newLine, claims, probes }
}

function frame(clientId: number, clock: number, state: string): Uint8Array {
  const bytes = new TextEncoder().encode(state)
  return Uint8Array.of(1, clientId, clock, bytes.length, ...bytes)
}

test('who is on another server is in the roster until that server says otherwise', () => {
  const { presence, hear } = openPresence()
  hear(here(3))
  expect(presence.roster()).toMatchObject([{ clientId: ana, name: 'Ana', role: 'editor' }])
  hear(left(3))
  expect(presence.roster()).toEqual([])
})

test('people of a server that is gone are gone', () => {
  const { presence, hear } = openPresence()
  hear(here(3))
  presence.takeChanges()
  presence.forgetNode(node)
  expect(presence.roster()).toEqual([])
  expect(presence.takeChanges()).toMatchObject({ isRosterChanged: true, own: [] })
})

test('nobody takes the place of somebody on another server, which is asked', () => {
  const { presence, hear, newLine, claims } = openPresence()
  hear(here(3))
  presence.receive(frame(ana, 9, '{"b":2}'), newLine())
  expect(claims).toEqual([ana])
  expect(presence.ownEntries()).toEqual([])
})

test('who comes over from another server has her place once that server has let it go', () => {
  const { presence, hear, newLine } = openPresence()
  hear(here(3))
  hear(left(4))
  presence.receive(frame(ana, 5, '{"b":2}'), newLine())
  expect(presence.ownEntries()).toMatchObject([{ clientId: ana, clock: 5 }])
})

test('where two servers hold a line of one person, each looks whether its own is alive', () => {
  const { presence, hear, newLine, probes } = openPresence()
  presence.receive(frame(ana, 3, '{"a":1}'), newLine())
  hear(here(5))
  expect(probes).toEqual([ana])
})

test('the end of a dead line elsewhere makes the living one say again that it is there', () => {
  const { presence, hear, newLine } = openPresence()
  presence.receive(frame(ana, 5, '{"a":1}'), newLine())
  presence.takeChanges()
  hear(left(4))
  expect(presence.takeChanges().own).toMatchObject([{ clientId: ana, clock: 5 }])
})
