import { expect, test } from 'vitest'
import { openIdentity } from '../../../renderer/session/identity.ts'
import { openPreferences } from '../../../renderer/session/preferences.ts'
import type { TextStorage } from '../../../renderer/session/stored-value.ts'

function storageWith(values: Record<string, string> = {}): TextStorage {
  const map = new Map(Object.entries(values))
  return {
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
  }
}

const blocked: TextStorage = {
  getItem() {
    throw new DOMException('Not allowed here', 'SecurityError')
  },
  setItem() {
    throw new DOMException('Not allowed here', 'SecurityError')
  },
}

test('a person keeps name and colour after a reload', () => {
  const storage = storageWith()
  const first = openIdentity(storage)
  expect(first.get().name).toBe('')
  const { colour } = first.get()
  expect(openIdentity(storage).get().colour).toBe(colour)
  first.set({ name: '  Ana  ', colour: 'person-7' })
  expect(first.get()).toEqual({ name: 'Ana', colour: 'person-7' })
  expect(openIdentity(storage).get()).toEqual({ name: 'Ana', colour: 'person-7' })
})

test('a name is cut where presence would cut it', () => {
  const identity = openIdentity(null)
  identity.set({ name: 'x'.repeat(200), colour: 'person-1' })
  expect(identity.get().name).toHaveLength(60)
})

test('spoiled or foreign values are passed over', () => {
  const storage = storageWith({
    'pathlane:identity': '{"name":5}',
    'pathlane:theme': '"sepia"',
    'pathlane:palette-collapsed': '{{{',
  })
  expect(openIdentity(storage).get().name).toBe('')
  const preferences = openPreferences(storage, storage)
  expect(preferences.theme.get()).toBe('system')
  expect(preferences.paletteCollapsed.get()).toBe(false)
})

test('blocked storage costs nothing but the memory of it', () => {
  const preferences = openPreferences(blocked, blocked)
  preferences.theme.set('dark')
  expect(preferences.theme.get()).toBe('dark')
  expect(openPreferences(null, null).theme.get()).toBe('system')
  const identity = openIdentity(blocked)
  identity.set({ name: 'Ana', colour: 'person-2' })
  expect(identity.get().name).toBe('Ana')
})

test('a preference is read back by the next window', () => {
  const storage = storageWith()
  openPreferences(storage, storage).theme.set('dark')
  openPreferences(storage, storage).paletteCollapsed.set(true)
  const next = openPreferences(storage, storage)
  expect(next.theme.get()).toBe('dark')
  expect(next.paletteCollapsed.get()).toBe(true)
})
