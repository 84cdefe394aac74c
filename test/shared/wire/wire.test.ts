import * as decoding from 'lib0/decoding'
import { describe, expect, test } from 'vitest'
import { closeCode, closeReasonOf } from '../../../shared/wire/close-codes.ts'
import {
  ackKind,
  noticeKind,
  rosterKind,
  syncKind,
  syncUpdate,
} from '../../../shared/wire/message-kinds.ts'
import {
  encodeAck,
  encodeNotice,
  encodeRoster,
  encodeSync,
  readJson,
} from '../../../shared/wire/messages.ts'
import { canWrite, isRole, roles } from '../../../shared/wire/role.ts'
import { isRoomName } from '../../../shared/wire/room-name.ts'

const notice = {
  protocol: 2,
  role: 'editor',
  maxUpdateBytes: 4_194_304,
  personId: 'somebody',
  makesLinks: true,
} as const

describe('frames', () => {
  test('a sync frame is read by the y-websocket protocol', () => {
    const decoder = decoding.createDecoder(encodeSync(syncUpdate, new Uint8Array([7, 8, 9])))
    expect(decoding.readVarUint(decoder)).toBe(syncKind)
    expect(decoding.readVarUint(decoder)).toBe(syncUpdate)
    expect([...decoding.readVarUint8Array(decoder)]).toEqual([7, 8, 9])
    expect(decoding.hasContent(decoder)).toBe(false)
  })

  test.each([0, 1, 127, 128, 4_000_000])('an ack carries the count %d', (count) => {
    const decoder = decoding.createDecoder(encodeAck(count))
    expect([decoding.readVarUint(decoder), decoding.readVarUint(decoder)]).toEqual([ackKind, count])
  })

  test('a notice and a roster carry what was put in, in any script', () => {
    const roster = [{ clientId: 4_294_967_295, name: 'Søren 王 😀', role: 'viewer' }] as const
    for (const [frame, kind, value] of [
      [encodeNotice(notice), noticeKind, notice],
      [encodeRoster(roster), rosterKind, roster],
    ] as const) {
      const decoder = decoding.createDecoder(frame)
      expect(decoding.readVarUint(decoder)).toBe(kind)
      expect(readJson(decoder)).toEqual(value)
    }
  })

  test('E4 a damaged frame throws when it is read', () => {
    const frame = encodeNotice(notice)
    const decoder = decoding.createDecoder(frame.slice(0, -3))
    decoding.readVarUint(decoder)
    expect(() => readJson(decoder)).toThrow('Unexpected end of array')
  })
})

describe('close codes', () => {
  test('E3 each has a name, and every name its code', () => {
    for (const [reason, code] of Object.entries(closeCode)) expect(closeReasonOf(code)).toBe(reason)
    expect(new Set(Object.values(closeCode)).size).toBe(Object.keys(closeCode).length)
    expect([1000, 1006, 4499].map(closeReasonOf)).toEqual([null, null, null])
  })

  test('E3 only what retrying can’t help is final for the client', () => {
    const { tryLater, seatsFull, ...final } = closeCode
    for (const code of Object.values(final))
      expect(code).toSatisfy((value: number) => value >= 4400 && value < 4500)
    expect(tryLater).toBe(1013)
    expect(seatsFull).toBeGreaterThanOrEqual(4500)
  })
})

describe('roles', () => {
  test('all but the viewer write', () => {
    expect(roles.filter(canWrite)).toEqual(['facilitator', 'editor', 'contributor'])
  })

  test('only the four are roles', () => {
    expect(roles.every(isRole)).toBe(true)
    for (const value of ['admin', '', null, 0, undefined]) expect(isRole(value)).toBe(false)
  })
})

describe('room names', () => {
  test.each(['V1StGXR8_Z5jdHi6B-myT', 'a'.repeat(16), 'a'.repeat(64)])('%s is one', (name) => {
    expect(isRoomName(name)).toBe(true)
  })

  test.each([
    '',
    'short',
    'a'.repeat(15),
    'a'.repeat(65),
    '../../etc/passwd-aaaa',
    'with space in the name',
    'ümlautümlautümlaut',
    `${'a'.repeat(20)}\n`,
  ])('%j is none', (name) => {
    expect(isRoomName(name)).toBe(false)
  })
})
