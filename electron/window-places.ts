// Remembers where the last window stood, in a file of its own: it changes with every drag of a window.
import { readFileSync } from 'node:fs'
import type { BrowserWindow, Rectangle, Screen } from 'electron'
import * as v from 'valibot'
import { replaceFile } from './files/replace-file.ts'
import { placeWindow, type KeptPlace } from './place-window.ts'

export type PlacedWindow = Pick<
  BrowserWindow,
  'getNormalBounds' | 'isMaximized' | 'isMinimized'
> & {
  on(event: PlaceEvent, listener: () => void): unknown
}

type PlaceEvent = 'resize' | 'move' | 'maximize' | 'unmaximize' | 'close'

export interface WindowPlaces {
  /** Of a window that is about to open. */
  next(others: readonly Rectangle[]): KeptPlace
  remember(window: PlacedWindow): void
  /** Ends when it is on the disk. Never rejects. */
  kept(): Promise<void>
}

/** A window that is being dragged changes its place many times a second. */
const restMs = 400

const side = v.pipe(v.number(), v.integer(), v.minValue(-100_000), v.maxValue(100_000))
const schema = v.object({ x: side, y: side, width: side, height: side, isMaximized: v.boolean() })

export function openWindowPlaces(
  file: string,
  screen: Pick<Screen, 'getAllDisplays' | 'getPrimaryDisplay'>,
): WindowPlaces {
  let place = readPlace(file)
  let timer: ReturnType<typeof setTimeout> | null = null
  let keeping: Promise<void> = Promise.resolve()
  const keep = () => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    const bytes = Buffer.from(JSON.stringify(place))
    keeping = keeping
      .then(() => replaceFile(file, bytes, { keepsPrevious: false }))
      .catch((error: unknown) => console.warn('The window’s place could not be kept.', error))
  }
  return {
    next(others) {
      const main = screen.getPrimaryDisplay()
      const further = screen.getAllDisplays().filter(({ id }) => id !== main.id)
      const areas = further.map(({ workArea }) => workArea)
      return placeWindow([main.workArea, ...areas], place, others)
    },
    remember(window) {
      const note = () => {
        if (window.isMinimized()) return
        place = { ...window.getNormalBounds(), isMaximized: window.isMaximized() }
        timer ??= setTimeout(keep, restMs)
      }
      for (const event of ['resize', 'move', 'maximize', 'unmaximize'] as const) {
        window.on(event, note)
      }
      window.on('close', () => {
        note()
        keep()
      })
    },
    kept: () => keeping,
  }
}

function readPlace(file: string): KeptPlace | null {
  try {
    return v.parse(schema, JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    // the first start, or a file that somebody spoiled: the window opens as usual
    return null
  }
}
