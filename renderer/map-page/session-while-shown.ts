import { createWritable, type Readable } from '../../shared/document/readable.ts'
import type { MapSession } from '../session/map-session.ts'
import { openMapSession, type MapSessionOptions } from '../session/open-map-session.ts'

/** A session that is open exactly while somebody watches this readable; null before and after. */
export function sessionWhileShown(options: MapSessionOptions): Readable<MapSession | null> {
  const session = createWritable<MapSession | null>(null)
  return {
    get: () => session.get(),
    subscribe(listener) {
      const stop = session.subscribe(listener)
      const opened = openMapSession(options)
      session.set(opened)
      return () => {
        stop()
        session.set(null)
        void opened.dispose()
      }
    },
  }
}
