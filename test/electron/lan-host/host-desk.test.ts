import { expect, it, test } from 'vitest'
import { HostDesk } from '../../../electron/lan-host/host-desk.ts'
import type { KeptSession } from '../../../electron/lan-host/kept-session.ts'
import type { ToServer } from '../../../electron/lan-host/messages.ts'
import type { HostAddress, HostState } from '../../../shared/desktop/host.ts'
import type { SessionGuest } from '../../../shared/wire/session.ts'

const wifi: HostAddress = { address: '192.168.1.5', network: 'wlan0' }
const cable: HostAddress = { address: '10.0.0.7', network: 'eth0' }
const hotspot: HostAddress = { address: '172.20.10.2', network: 'wlan0' }
const mapId = 'a-map-of-this-test-00'

const usual = [...Array.from({ length: 10 }, (_, step) => 4460 + step), 0]

const guest = (personId: string): SessionGuest => ({ personId, clientIds: [], stage: 'current' })

function openDesk(cutOff: KeptSession | null = null) {
  const sent: ToServer[] = []
  const states: HostState[] = []
  let addresses: readonly HostAddress[] = [wifi, cable]
  let keys = 0
  const kept: (Omit<KeptSession, 'at'> | null)[] = []
  const desk = new HostDesk({
    keeper: { keep: (session) => void kept.push(session) },
    cutOff,
    send: (message) => void sent.push(message),
    addresses: () => addresses,
    newKey: () => ({ token: `token-${++keys}`, code: `CODE${keys}` }),
    onState: (state) => void states.push(state),
  })
  const move = (now: readonly HostAddress[]) => {
    addresses = now
    desk.lookAround()
  }
  return { desk, sent, states, move, kept }
}

function openSession() {
  const opened = openDesk()
  opened.desk.start(mapId, 'contributor')
  opened.desk.hear({ kind: 'session-opened', port: 4461 })
  return opened
}

it('a session names its map, role, link, port and the likeliest address', () => {
  const { desk, states } = openSession()
  expect(states[0]).toEqual({ status: 'starting', mapId })
  expect(desk.state()).toEqual({
    status: 'open',
    mapId,
    role: 'contributor',
    code: 'CODE1',
    port: 4461,
    addresses: [wifi, cable],
    address: wifi.address,
    hasMoved: false,
    isInterrupted: false,
    guests: [],
  })
})

it('a second map is not hosted beside the first', () => {
  const { desk, sent } = openSession()
  desk.start('another-map-of-this-0', 'editor')
  expect(desk.state()).toMatchObject({ mapId })
  expect(sent).toHaveLength(1)
})

it('a session that can’t begin says why', () => {
  const { desk } = openDesk()
  desk.start(mapId, 'editor')
  desk.hear({ kind: 'session-not-opened', problem: 'address-unavailable' })
  expect(desk.state()).toMatchObject({ status: 'idle', problem: 'address-unavailable' })
})

it('removing a guest changes the link, and takes nobody else off the list', () => {
  const { desk, sent } = openSession()
  desk.hear({ kind: 'guests', guests: [guest('ben'), guest('cleo')] })
  desk.remove('ben')
  expect(sent.at(-1)).toEqual({
    kind: 'remove-guest',
    personId: 'ben',
    token: 'token-2',
    code: 'CODE2',
  })
  expect(desk.state()).toMatchObject({ code: 'CODE2', guests: [guest('cleo')] })
})

it('somebody who is no guest can’t be removed', () => {
  const { desk, sent } = openSession()
  desk.remove('nobody')
  expect(sent).toHaveLength(1)
})

it('after the server has died the session goes on: same port, link and role, who was in, who was removed', () => {
  const { desk, sent } = openSession()
  desk.hear({ kind: 'guests', guests: [guest('ben'), guest('cleo')] })
  desk.remove('ben')
  desk.changeRole('viewer')
  desk.serverGone()
  const away = { ...guest('cleo'), stage: 'away' }
  expect(desk.state()).toMatchObject({ isInterrupted: true, guests: [away] })
  desk.serverBack()
  expect(sent.at(-1)).toEqual({
    kind: 'open-session',
    mapId,
    ports: [4461],
    role: 'viewer',
    token: 'token-2',
    code: 'CODE2',
    admitted: ['cleo'],
    removed: ['ben'],
  })
  desk.hear({ kind: 'session-opened', port: 4461 })
  expect(desk.state()).toMatchObject({ isInterrupted: false, guests: [away] })
  desk.hear({ kind: 'guests', guests: [guest('cleo')] })
  expect(desk.state()).toMatchObject({ guests: [guest('cleo')] })
})

it('a session that was ended does not come back with the server', () => {
  const { desk, sent } = openSession()
  desk.end()
  desk.serverGone()
  desk.serverBack()
  expect(desk.state()).toMatchObject({ status: 'idle', problem: null })
  expect(sent.at(-1)).toEqual({ kind: 'end-session' })
})

it('a session that opens after it was ended is closed again', () => {
  const { desk, sent } = openDesk()
  desk.start(mapId, 'editor')
  desk.end()
  desk.hear({ kind: 'session-opened', port: 4460 })
  expect(desk.state()).toMatchObject({ status: 'idle' })
  expect(sent.at(-1)).toEqual({ kind: 'end-session' })
})

test.each([
  ['the same addresses', [wifi, cable], wifi.address, false],
  ['one more address', [hotspot, wifi, cable], wifi.address, false],
  ['other addresses', [hotspot], hotspot.address, true],
  ['none', [], null, true],
] as const)('with %s the link names %s', (_name, now, address, hasMoved) => {
  const { desk, move } = openSession()
  desk.hear({ kind: 'guests', guests: [guest('ben')] })
  move(now)
  expect(desk.state()).toMatchObject({ addresses: now, address, hasMoved })
})

it('nobody is told to show a new code while nobody has the old one', () => {
  const { desk, move } = openSession()
  move([hotspot])
  expect(desk.state()).toMatchObject({ address: hotspot.address, hasMoved: false })
})

it('an address is chosen among those of the computer only', () => {
  const { desk } = openSession()
  desk.chooseAddress(cable.address)
  expect(desk.state()).toMatchObject({ address: cable.address })
  desk.chooseAddress('203.0.113.1')
  expect(desk.state()).toMatchObject({ address: cable.address })
})

const cutOff: KeptSession = {
  mapId,
  role: 'viewer',
  token: 'an-older-token',
  code: 'OLDER2',
  port: 4465,
  admitted: ['ben'],
  removed: ['cleo'],
  at: 0,
}

it('a session that was cut off goes on with its code, its port and its people', () => {
  const { desk, sent } = openDesk(cutOff)
  expect(desk.state()).toMatchObject({ status: 'idle', cutOffMapId: mapId })
  desk.start(mapId, 'editor')
  expect(sent).toEqual([
    {
      kind: 'open-session',
      mapId,
      role: 'editor',
      token: cutOff.token,
      code: cutOff.code,
      ports: [cutOff.port, ...usual],
      admitted: ['ben'],
      removed: ['cleo'],
    },
  ])
})

it('another map gets a session of its own', () => {
  const { desk, sent } = openDesk(cutOff)
  desk.start('another-map-of-this-0', 'editor')
  expect(sent[0]).toMatchObject({ code: 'CODE1', admitted: [], removed: [], ports: usual })
})

it('what a session needs to go on is kept whenever it changes, and until it is ended', () => {
  const { desk, kept } = openSession()
  desk.hear({ kind: 'guests', guests: [guest('ben')] })
  desk.hear({ kind: 'guests', guests: [{ ...guest('ben'), stage: 'saving' }] })
  desk.remove('ben')
  desk.end()
  const people = kept.map((one) => one && [one.code, one.admitted, one.removed])
  expect(people).toEqual([['CODE1', [], []], ['CODE1', ['ben'], []], ['CODE2', [], ['ben']], null])
})
