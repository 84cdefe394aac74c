// Where a window opens: as the last one stood, but always where it can be seen and grasped.
import type { Rectangle } from 'electron'

export interface KeptPlace extends Rectangle {
  readonly isMaximized: boolean
}

export const smallestWindow = { width: 480, height: 400 } as const
const usualWindow = { width: 1440, height: 900 } as const
/** The strip by which a window is moved, and how much of it has to be in sight. */
const strip = { height: 32, width: 120 } as const
/** A further window stands a little beside the one before it. */
const step = 28

/**
 * @param workAreas those of all displays, the main one first; at least one
 * @param kept what was remembered; null at the first start, or where it can't be read
 * @param others places of windows that are open, which the new one must not cover exactly
 */
export function placeWindow(
  workAreas: readonly [Rectangle, ...Rectangle[]],
  kept: KeptPlace | null,
  others: readonly Rectangle[] = [],
): KeptPlace {
  const [main] = workAreas
  const area =
    kept === null
      ? undefined
      : workAreas.find((each) => isGraspable({ ...kept, ...fitted(kept, each) }, each))
  const wanted = kept ?? { ...usualWindow, isMaximized: false }
  const { width, height } = fitted(wanted, area ?? main)
  const place =
    kept === null || area === undefined
      ? centred({ width, height }, main)
      : { x: kept.x, y: Math.max(kept.y, area.y), width, height }
  return { ...beside(place, others, area ?? main), isMaximized: wanted.isMaximized }
}

function fitted({ width, height }: Pick<Rectangle, 'width' | 'height'>, area: Rectangle) {
  return {
    width: Math.max(smallestWindow.width, Math.min(width, area.width)),
    height: Math.max(smallestWindow.height, Math.min(height, area.height)),
  }
}

function centred({ width, height }: Pick<Rectangle, 'width' | 'height'>, area: Rectangle) {
  const x = area.x + Math.max(0, Math.round((area.width - width) / 2))
  const y = area.y + Math.max(0, Math.round((area.height - height) / 2))
  return { x, y, width, height }
}

function isGraspable({ x, y, width }: Rectangle, area: Rectangle): boolean {
  const seen = Math.min(x + width, area.x + area.width) - Math.max(x, area.x)
  return seen >= strip.width && y >= area.y - strip.height && y <= bottomOf(area) - strip.height
}

function beside(place: Rectangle, others: readonly Rectangle[], area: Rectangle): Rectangle {
  let { x, y } = place
  while (others.some((other) => other.x === x && other.y === y)) {
    x += step
    y += step
    // at the end of the display it begins anew from the corner
    if (x + strip.width > area.x + area.width || y > bottomOf(area) - strip.height) {
      return { ...place, x: area.x, y: area.y }
    }
  }
  return { ...place, x, y }
}

function bottomOf({ y, height }: Rectangle): number {
  return y + height
}
