import { useMemo } from 'react'
import type { Readable, Watch } from '../../shared/document/readable.ts'
import { useReadable } from './use-readable.ts'

/**
 * What a watch over a source says, watched only while somebody looks.
 * @param watch must be the same function at each call
 */
export function useWatch<S, T>(source: S, watch: (source: S) => Watch<T>): T {
  return useReadable(useMemo(() => watchedWhileSubscribed(source, watch), [source, watch]))
}

function watchedWhileSubscribed<S, T>(source: S, watch: (source: S) => Watch<T>): Readable<T> {
  let live: Watch<T> | null = null
  let subscribers = 0
  let unwatched: { readonly value: T } | null = null
  const readOnce = () => {
    const once = watch(source)
    once.dispose()
    return { value: once.get() }
  }
  return {
    get() {
      if (live !== null) return live.get()
      unwatched ??= readOnce()
      return unwatched.value
    },
    subscribe(listener) {
      live ??= watch(source)
      subscribers++
      const stop = live.subscribe(listener)
      return () => {
        stop()
        subscribers--
        if (subscribers > 0) return
        unwatched = live === null ? null : { value: live.get() }
        live?.dispose()
        live = null
      }
    },
  }
}
