import { useEffect } from 'react'
import type { Board } from '../canvas/board.ts'
import type { MapLibrary } from '../session/map-library.ts'
import type { MapSession } from '../session/map-session.ts'
import { keepThumbnail } from './keep-thumbnail.ts'

export interface ThumbnailOptions {
  readonly session: MapSession
  readonly board: Board | null
  readonly library: MapLibrary
}

/** Keeps Home's picture of this map while its board is mounted. */
export function useThumbnail({ session, board, library }: ThumbnailOptions): void {
  useEffect(() => {
    if (board === null) return undefined
    return keepThumbnail({
      map: session.map,
      look: session.wording,
      draw: () => board.thumbnail(),
      keep: (thumbnail) => library.setThumbnail(session.mapId, thumbnail),
    })
  }, [session, board, library])
}
