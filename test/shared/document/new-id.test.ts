import { expect, test } from 'vitest'
import { newId } from '../../../shared/document/new-id.ts'
import { isRoomName } from '../../../shared/wire/room-name.ts'

test('ids are 21 safe characters, never twice the same, and name rooms', () => {
  const ids = new Set(Array.from({ length: 5000 }, newId))
  expect(ids.size).toBe(5000)
  for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_-]{21}$/)
  expect([...ids].every(isRoomName)).toBe(true)
})

test('ids use every character of their alphabet', () => {
  const used = new Set(Array.from({ length: 2000 }, newId).join(''))
  expect(used.size).toBe(64)
})
