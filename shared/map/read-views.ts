import { compareTexts } from '../document/compare-texts.ts'
import { entityOf, isFields, readFields, type Json } from '../document/entity.ts'
import type { Entity, MapDocument } from '../document/layout.ts'
import { createWritable, watchEntities, type Watch } from '../document/readable.ts'
import { shortName } from './bounded.ts'
import { filterOf } from './filter/filter.ts'
import type { SavedView, Sight, ViewId } from './view.ts'

/** Saved views in their order. */
export function watchViews(map: MapDocument): Watch<readonly SavedView[]> {
  const views = watchEntities(map.views, readView)
  const value = createWritable(inOrder(views.get().values()))
  const stop = views.subscribe(() => value.set(inOrder(views.get().values())))
  return {
    ...value,
    dispose() {
      stop()
      views.dispose()
    },
  }
}

export function readViews(map: MapDocument): readonly SavedView[] {
  const views: SavedView[] = []
  for (const id of map.views.keys()) {
    const entity = entityOf(map.views, id)
    const view = entity === undefined ? null : readView(id, entity)
    if (view !== null) views.push(view)
  }
  return inOrder(views)
}

function readView(id: string, entity: Entity): SavedView | null {
  const fields = readFields(entity)
  if (fields === null) return null
  return {
    id: id as ViewId,
    name: shortName(fields['name']),
    filter: filterOf(fields['filter']),
    sight: sightOf(fields['sight']),
    index: shortName(fields['index']),
  }
}

function sightOf(value: Json | undefined): Sight | null {
  if (!isFields(value)) return null
  const { x, y, w, h } = value
  const isSight =
    [x, y, w, h].every((part) => typeof part === 'number' && Math.abs(part) < farthest) &&
    Number(w) > 0 &&
    Number(h) > 0
  return isSight ? Object.freeze({ x: Number(x), y: Number(y), w: Number(w), h: Number(h) }) : null
}

/** A board is not larger, in page units. */
const farthest = 10_000_000
/** A peer must not make thousands. */
const mostViews = 100

function inOrder(views: Iterable<SavedView>): readonly SavedView[] {
  const sorted = [...views].sort(
    (a, b) => compareTexts(a.index, b.index) || compareTexts(a.id, b.id),
  )
  return Object.freeze(sorted.slice(0, mostViews))
}
