import { createWritable, type Readable } from '../../shared/document/readable.ts'
import type { MapFile } from '../files/map-file.ts'
import { openMapFile, type MapFileOptions } from '../files/open-map-file.ts'
import type { MapHistory } from '../history/map-history.ts'
import { openMapHistory } from '../history/open-map-history.ts'
import { openAgainWhenMoved } from '../session/open-again.ts'
import type { MapSession } from '../session/map-session.ts'
import { openMapSession, type MapSessionOptions } from '../session/open-map-session.ts'
import { noPasses } from '../session/passes.ts'

export interface OpenedMap {
  readonly session: MapSession
  readonly file: MapFile
  readonly history: MapHistory
}

/** A session that is open exactly while somebody watches this readable; null before and after. */
export function sessionWhileShown(
  options: MapSessionOptions,
  fileOptions: Omit<MapFileOptions, 'session'>,
): Readable<OpenedMap | null> {
  const opened = createWritable<OpenedMap | null>(null)
  return {
    get: () => opened.get(),
    subscribe(listener) {
      const stop = opened.subscribe(listener)
      const open = (isMoved: boolean) => {
        const session = openMapSession({ ...options, isMoved })
        const file = openMapFile({ ...fileOptions, session })
        const { passes = noPasses() } = options
        const history = openMapHistory({ ...options, passes, session, file, isMoved })
        return {
          shown: { session, file, history },
          moved: session.moved,
          close: () => close({ session, file, history }),
        }
      }
      const end = openAgainWhenMoved(open, (shown) => opened.set(shown))
      return () => {
        stop()
        end()
      }
    },
  }
}

async function close({ session, file, history }: OpenedMap): Promise<void> {
  session.leave()
  try {
    await Promise.all([file.dispose(), history.dispose()])
  } finally {
    await session.dispose()
  }
}
