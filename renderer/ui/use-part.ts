import { useCallback, useSyncExternalStore } from 'react'
import type { Readable } from '../../shared/document/readable.ts'

/**
 * A part of what a readable says; drawn anew only when that part changes.
 * @param partOf must give the same reference for the same whole
 */
export function usePart<T, P>(readable: Readable<T>, partOf: (whole: T) => P): P {
  const subscribe = useCallback((listener: () => void) => readable.subscribe(listener), [readable])
  return useSyncExternalStore(subscribe, () => partOf(readable.get()))
}
