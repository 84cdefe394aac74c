// Places of words by tiles of the page, so that one that moves concerns only the links nearby.
import { computed, isEqual, type Signal } from 'tldraw'
import { grown, type Box } from './box.ts'

/** In units of the page. */
export interface OwnPlace extends Box {
  readonly id: string
  /** Somebody has drawn the words there: they give way to nothing. */
  readonly isFixed: boolean
}

/** Side of a tile, in page units: a few pills across. */
const tileSize = 256
/** Room between two pills. */
export const pillGap = 2

/** What stands in a part of the page, and maybe a little beside it. Tracked. */
export function readPillTiles(
  allPlaces: () => readonly OwnPlace[],
): (room: Box) => readonly OwnPlace[] {
  const byTile = computed('words of all links by tile', () => {
    const tiles = new Map<string, OwnPlace[]>()
    for (const place of allPlaces()) {
      for (const key of tilesIn(grown(place, pillGap))) {
        const tile = tiles.get(key)
        if (tile === undefined) tiles.set(key, [place])
        else tile.push(place)
      }
    }
    return tiles
  })
  const tiles = new Map<string, Signal<readonly OwnPlace[]>>()
  const tileAt = (key: string) => {
    let tile = tiles.get(key)
    if (tile === undefined) {
      tile = computed(`words in tile ${key}`, () => byTile.get().get(key) ?? none, { isEqual })
      tiles.set(key, tile)
    }
    return tile.get()
  }
  return (room) => [
    ...new Map(tilesIn(room).flatMap((key) => tileAt(key).map((each) => [each.id, each]))).values(),
  ]
}

const none: readonly OwnPlace[] = []

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
