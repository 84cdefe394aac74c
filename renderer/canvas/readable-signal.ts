// Between the app's readables and tldraw's signals.
import { atom, react, unsafe__withoutCapture, type Signal } from 'tldraw'
import type { Readable } from '../../shared/document/readable.ts'

export interface WatchedSignal<T> {
  readonly signal: Signal<T>
  dispose(): void
}

export function signalFrom<T>(name: string, readable: Readable<T>): WatchedSignal<T> {
  const signal = atom(name, readable.get())
  const dispose = readable.subscribe(() => signal.set(readable.get()))
  return { signal, dispose }
}

/** @param signal must give the same reference while its value is unchanged */
export function readableFrom<T>(signal: Signal<T>): Readable<T> {
  return {
    get: () => signal.get(),
    subscribe(listener) {
      let isFirst = true
      return react(`readable:${signal.name}`, () => {
        signal.get()
        // reason: what the listener reads must not make this run again
        if (!isFirst) unsafe__withoutCapture(listener)
        isFirst = false
      })
    },
  }
}
