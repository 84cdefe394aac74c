import { expect, test } from 'vitest'
import { newId } from '../../../shared/document/new-id.ts'
import { isRoomName } from '../../../shared/wire/room-name.ts'
import { openKnownLibraries } from '../../../renderer/session/known-libraries.ts'
import type { TextStorage } from '../../../renderer/session/stored-value.ts'

function memory(): TextStorage {
  const texts = new Map<string, string>()
  return {
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
  }
}

test('a device has a library of its own from the start, the same one after a reload', () => {
  const storage = memory()
  const { ownId, others } = openKnownLibraries(storage).libraries.get()
  expect(isRoomName(ownId)).toBe(true)
  expect(others).toEqual([])
  expect(openKnownLibraries(storage).libraries.get().ownId).toBe(ownId)
})

test('libraries that were opened by a link are remembered, the newest first, once each', () => {
  const storage = memory()
  const known = openKnownLibraries(storage)
  const [acme, agency] = [newId(), newId()]
  known.remember({ id: acme, name: 'Acme' })
  known.remember({ id: agency, name: '' })
  known.remember({ id: agency, name: 'Agency' })
  const others = [
    { id: agency, name: 'Agency' },
    { id: acme, name: 'Acme' },
  ]
  expect(known.libraries.get().others).toEqual(others)
  expect(openKnownLibraries(storage).libraries.get().others).toEqual(others)
  known.forget(agency)
  expect(known.libraries.get().others).toEqual([{ id: acme, name: 'Acme' }])
})

test('the own library is never listed among the others', () => {
  const known = openKnownLibraries(memory())
  known.remember({ id: known.libraries.get().ownId, name: 'Mine' })
  expect(known.libraries.get().others).toEqual([])
})

test('a spoiled note is replaced, and what is spoiled in a list is left out', () => {
  const storage = memory()
  storage.setItem('pathlane:libraries', '{"ownId":"short","others":[]}')
  expect(isRoomName(openKnownLibraries(storage).libraries.get().ownId)).toBe(true)
  const ownId = newId()
  const others = [{ id: 'x', name: 'no id' }, null, { id: newId(), name: 'Acme' }]
  storage.setItem('pathlane:libraries', JSON.stringify({ ownId, others }))
  expect(openKnownLibraries(storage).libraries.get()).toEqual({
    ownId,
    isOwnUsed: false,
    others: others.slice(2),
  })
})

test('a device that keeps nothing still has a library while its window lasts', () => {
  const known = openKnownLibraries(null)
  known.remember({ id: newId(), name: 'Acme' })
  expect(known.libraries.get().others).toHaveLength(1)
})

test('a device knows whether anything was ever written to its own library', () => {
  const storage = memory()
  const known = openKnownLibraries(storage)
  expect(known.libraries.get().isOwnUsed).toBe(false)
  known.noteOwnUse()
  expect(openKnownLibraries(storage).libraries.get().isOwnUsed).toBe(true)
})
