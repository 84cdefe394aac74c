import { expect, test } from 'vitest'
import { watchHosting } from '../../../renderer/session/hosting.ts'
import type { Person } from '../../../renderer/session/people.ts'
import type { HostBridge, HostedSession, HostState } from '../../../shared/desktop/host.ts'
import { createWritable } from '../../../shared/document/readable.ts'
import type { SessionGuest } from '../../../shared/wire/session.ts'

const mapId = 'a-map-of-this-test-00'

function person(clientId: number, name: string): Person {
  const nothing = { cursor: null, selection: [], viewport: null, ghosts: [], editing: null }
  const rest = { following: null, laser: [], receivedAt: 0, colour: 'var(--person-2)' }
  return { clientId, personId: null, name, ...nothing, ...rest }
}

function session(guests: readonly SessionGuest[]): HostedSession {
  const place = { port: 4460, addresses: [], address: null, hasMoved: false, isInterrupted: false }
  return { status: 'open', mapId, role: 'editor', code: 'CODE42', guests, ...place }
}

function watch(id = mapId) {
  const people = createWritable<readonly Person[]>([])
  let tell = (_state: HostState) => {}
  const notAsked = () => Promise.reject(new Error('Nobody asked for this'))
  const host: HostBridge = {
    onState(listener) {
      tell = listener
      return () => (tell = () => {})
    },
    start: notAsked,
    changeRole: notAsked,
    chooseAddress: notAsked,
    remove: notAsked,
    end: notAsked,
  }
  const hosting = watchHosting(host, id, people)
  let changes = 0
  const stop = hosting.subscribe(() => changes++)
  const hear = (state: HostState) => tell(state)
  return { hosting, people, hear, stop, changes: () => changes }
}

const ben = { personId: 'ben', clientIds: [7], stage: 'current' } as const

test('a guest has the name that they gave in the room, also when they are away', () => {
  const { hosting, people, hear } = watch()
  hear(session([ben]))
  expect(hosting.get().guests).toMatchObject([{ personId: 'ben', name: '' }])
  people.set([person(7, 'Ben')])
  expect(hosting.get().guests).toMatchObject([{ name: 'Ben', colour: 'var(--person-2)' }])
  people.set([])
  hear(session([{ ...ben, clientIds: [], stage: 'away' }]))
  expect(hosting.get().guests).toMatchObject([{ name: 'Ben', stage: 'away' }])
})

test('guests of another map are not shown at this one', () => {
  const { hosting, hear } = watch('another-map-of-this-0')
  hear(session([ben]))
  expect(hosting.get()).toMatchObject({ state: { mapId }, guests: [] })
})

test('while only cursors move nothing is drawn anew', () => {
  const { people, hear, changes } = watch()
  hear(session([ben]))
  people.set([person(7, 'Ben')])
  const before = changes()
  people.set([{ ...person(7, 'Ben'), cursor: { x: 1, y: 1 }, receivedAt: 5 }])
  expect(changes()).toBe(before)
})
