// Keeps the small picture that Home shows of an open map, drawn when nobody has changed it for a while.
import type { MapDocument } from '../../shared/document/layout.ts'
import type { Readable } from '../../shared/document/readable.ts'

/** How long a map must rest before its picture is drawn. */
const restMs = 1500

export interface ThumbnailSource {
  readonly map: MapDocument
  /** What changes the picture though the map stays the same. */
  readonly look: Readable<unknown>
  readonly draw: () => Promise<string | null>
  readonly keep: (thumbnail: string) => Promise<void>
}

/** @returns the end of it */
export function keepThumbnail({ map, look, draw, keep }: ThumbnailSource): () => void {
  let isStale = true
  let isOver = false
  let timer: ReturnType<typeof setTimeout> | null = null
  const refresh = async () => {
    if (!isStale || isOver) return
    isStale = false
    // a picture that can't be drawn is no loss: the old one stays
    const thumbnail = await draw().catch(() => null)
    if (thumbnail !== null) await keep(thumbnail)
  }
  const plan = () => {
    isStale = true
    if (timer !== null) clearTimeout(timer)
    timer = setTimeout(() => void refresh(), restMs)
  }
  const onHidden = () => {
    if (document.visibilityState === 'hidden') void refresh()
  }
  map.doc.on('update', plan)
  const stopLooking = look.subscribe(plan)
  document.addEventListener('visibilitychange', onHidden)
  plan()
  return () => {
    isOver = true
    if (timer !== null) clearTimeout(timer)
    map.doc.off('update', plan)
    stopLooking()
    document.removeEventListener('visibilitychange', onHidden)
  }
}
