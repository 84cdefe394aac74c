import { expect, test } from 'vitest'
import type { Guest } from '../../server/access/access.ts'
import type { NodeId } from '../../server/fan-out/fan-out.ts'
import { defaultLimits } from '../../server/rooms/limits.ts'
import { Presence } from '../../server/rooms/presence.ts'
import { createRemoteOwner } from '../../server/rooms/remote-presence.ts'

test('who moves on another server is no news for the roster, who comes and goes is', () => {
  const presence = new Presence(defaultLimits, () => {})
  const guest: Guest = { name: 'Ana', role: 'editor', personId: 'ana' }
  const hear = (clock: number, who: Guest | null) => {
    presence.receiveRemote([{ clientId: 7, clock, state: '{}', guest: who }], (clientId, told) =>
      createRemoteOwner('node' as NodeId, clientId, told, () => {}),
    )
    return presence.takeChanges().isRosterChanged
  }
  expect(hear(1, { ...guest })).toBe(true)
  expect(hear(2, { ...guest })).toBe(false)
  expect(hear(3, { ...guest, role: 'viewer' })).toBe(true)
  expect(hear(4, null)).toBe(true)
})
