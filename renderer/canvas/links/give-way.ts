// Which words of links give way to others, and where they go. Pure, and the same on every screen.
import { grown, overlapOf, type Box } from './box.ts'

/** Where the words of a link stand by themselves, in units of the page. */
export interface OwnPlace extends Box {
  readonly id: string
  /** Somebody has drawn the words there: they give way to nothing. */
  readonly isFixed: boolean
}

/** What stands in a part of the page, and maybe a little beside it. */
export type BoxesIn = (room: Box) => readonly Box[]

/** Side of a tile, in page units: a few pills across. */
const tileSize = 256
/** Room between the words of two links. */
const gap = 2

/**
 * Words that touch others that come before them give way, one after the other; the rest stays.
 * @param placeAmong finds a place for the words of a link among all words that have one
 * @returns the places of those that give way
 */
export function giveWay(
  own: readonly OwnPlace[],
  placeAmong: (id: string, boxesIn: BoxesIn) => Box,
): ReadonlyMap<string, Box> {
  const order = own.toSorted(
    (a, b) => Number(b.isFixed) - Number(a.isFixed) || (a.id < b.id ? -1 : 1),
  )
  const [before, settled] = [createTiles(), createTiles()]
  const giving: OwnPlace[] = []
  for (const place of order) {
    const isFree = before.boxesIn(grown(place, gap)).every((box) => !touch(box, place))
    if (isFree || place.isFixed) settled.add(place)
    else giving.push(place)
    before.add(place)
  }
  const places = new Map<string, Box>()
  for (const { id } of giving) {
    const box = placeAmong(id, settled.boxesIn)
    places.set(id, box)
    settled.add(box)
  }
  return places
}

function touch(a: Box, b: Box): boolean {
  return overlapOf(grown(a, gap), b) > 0
}

/** Boxes by tiles of the page, so that finding those nearby does not look at all. */
function createTiles(): { add(box: Box): void; readonly boxesIn: BoxesIn } {
  const tiles = new Map<string, Box[]>()
  return {
    add(box) {
      for (const key of tilesIn(box)) {
        const tile = tiles.get(key)
        if (tile === undefined) tiles.set(key, [box])
        else tile.push(box)
      }
    },
    boxesIn: (room) => [...new Set(tilesIn(room).flatMap((key) => tiles.get(key) ?? []))],
  }
}

function tilesIn({ x, y, w, h }: Box): readonly string[] {
  const keys: string[] = []
  for (let column = tileOf(x); column <= tileOf(x + w); column++) {
    for (let row = tileOf(y); row <= tileOf(y + h); row++) keys.push(`${column} ${row}`)
  }
  return keys
}

function tileOf(at: number): number {
  return Math.floor(at / tileSize)
}
