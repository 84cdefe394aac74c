// One small value in localStorage. Blocked, full or spoiled storage never throws: the value then
// lives as long as the window.
import { createWritable, type Writable } from '../../shared/document/readable.ts'

export interface TextStorage extends Pick<Storage, 'getItem' | 'setItem'> {
  /** Of storages that tell of other windows' changes themselves; localStorage does so by events. */
  onChange?(listener: (key: string) => void): void
}

/** localStorage, or null where this browser blocks it. */
export function localStorageOrNull(): TextStorage | null {
  try {
    return globalThis.localStorage ?? null
  } catch {
    return null
  }
}

/**
 * @param parse gives null for a value that this version can't read; the initial one is used then
 */
export function storedValue<T>(
  storage: TextStorage | null,
  key: string,
  initial: T,
  parse: (value: unknown) => T | null,
): Writable<T> {
  const value = createWritable(readStored(storage, key, parse) ?? initial)
  const onChange = (changed: string | null) => {
    if (changed !== key) return
    const next = readStored(storage, key, parse)
    if (next !== null) value.set(next)
  }
  // reason: lives as long as the page, like the value itself; other windows change it too
  if (storage?.onChange !== undefined) storage.onChange(onChange)
  else if (typeof window !== 'undefined') {
    window.addEventListener('storage', (event) => onChange(event.key))
  }
  return {
    ...value,
    set(next) {
      value.set(next)
      try {
        storage?.setItem(key, JSON.stringify(next))
      } catch {
        // a full or blocked storage: the value still holds in this window
      }
    },
  }
}

function readStored<T>(
  storage: TextStorage | null,
  key: string,
  parse: (value: unknown) => T | null,
): T | null {
  try {
    const text = storage?.getItem(key) ?? null
    return text === null ? null : parse(JSON.parse(text))
  } catch {
    return null
  }
}
