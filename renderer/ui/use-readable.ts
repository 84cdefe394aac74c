import { useCallback, useSyncExternalStore } from 'react'
import type { Readable } from '../../shared/document/readable.ts'

/** The value of a readable, read anew whenever it changes. */
export function useReadable<T>(readable: Readable<T>): T {
  const subscribe = useCallback((listener: () => void) => readable.subscribe(listener), [readable])
  return useSyncExternalStore(subscribe, () => readable.get())
}
