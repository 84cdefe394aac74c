// `map.json`: a map in plain words for people and other programs. It is written with every file and
// never read back; docs/map.schema.json says what is in it. Whatever a peer has put into the document,
// what comes out follows the schema.
import type { Json } from '../document/entity.ts'
import type { MapDocument } from '../document/layout.ts'
import type { PlacementSource } from '../document/placement.ts'
import {
  isShapeRecord,
  readRecord,
  type BoardRecord,
  type ShapeRecord,
} from '../document/record.ts'
import { readPinnedFramework } from '../framework/pinned-framework.ts'
import { shippedFrameworks } from '../framework/shipped-frameworks.ts'
import { goneStagesOf, readHeldFrameworks } from '../framework/upgrade/held-frameworks.ts'
import { filterJson } from '../map/filter/filter.ts'
import { homeOf } from '../map/home.ts'
import { laneSetOf, type LaneSet } from '../map/lane.ts'
import { isLinkKind, isOutcome } from '../map/link.ts'
import { factsOfPersona } from '../map/persona.ts'
import { factsOf } from '../map/read-facts.ts'
import { readNeeds } from '../map/read-needs.ts'
import { readMetrics } from '../map/read-metrics.ts'
import { readPersonas } from '../map/read-personas.ts'
import { readRows } from '../map/read-rows.ts'
import { readSummary } from '../map/read-summary.ts'
import { readViews } from '../map/read-views.ts'
import { readStory } from '../map/story/read-story.ts'
import { stickyColours } from '../map/sticky.ts'

/** Of map.json. Grows when what is there changes its meaning; new parts may come at any time. */
export const descriptionFormat = 2

export type MapDescription = ReturnType<typeof describeMap>

export function describeMap(map: MapDocument) {
  const framework = readPinnedFramework(map, shippedFrameworks)?.framework ?? null
  const rows = readRows(map)
  const records = readRecords(map)
  const gone = framework === null ? null : goneStagesOf(framework, readHeldFrameworks(map))
  const placeOf = placesIn(
    records,
    laneSetOf(
      framework?.stages.map(({ id }) => id) ?? [],
      rows.map(({ id }) => id),
      (stageId) => gone?.standInFor(stageId) ?? null,
    ),
  )
  const shapes = [...records.values()].filter(isShapeRecord).sort(byId)
  const ofType = (type: string) => shapes.filter((shape) => shape.type === type)
  return {
    format: descriptionFormat,
    ...readSummary(map),
    framework,
    rows: rows.map(({ id, kind, name, isHidden }) => ({ id, kind, name, isHidden })),
    personas: [...readPersonas(map).values()].map((persona) => ({
      id: persona.id,
      ...factsOfPersona(persona),
    })),
    needs: readNeeds(map).map(({ index: _index, createdBy: _createdBy, ...need }) => need),
    views: readViews(map).map(({ index: _index, filter, ...view }) => ({
      ...view,
      filter: filterJson(filter),
    })),
    story: describeStory(map),
    touchpoints: ofType('touchpoint').map(({ id, props }) => ({
      id,
      ...placeOf(id),
      ...factsOf((fact) => props[fact], textOf(props['title'])),
    })),
    stickies: ofType('sticky').map(({ id, props }) => ({
      id,
      ...placeOf(id),
      text: textOf(props['text']),
      colour: stickyColours.find((colour) => colour === props['colour']) ?? stickyColours[0],
    })),
    links: describeLinks(ofType('arrow'), records),
    metrics: readMetrics(map).map(({ order: _order, maker: _maker, ...metric }) => metric),
    others: shapes
      .filter(({ type }) => !['touchpoint', 'sticky', 'arrow'].includes(type))
      .map(({ id, type, props }) => ({
        id,
        type: textOf(type),
        ...placeOf(id),
        text: textOf(props['text']),
      })),
  }
}

function readRecords(map: MapDocument): ReadonlyMap<string, BoardRecord> {
  const records = new Map<string, BoardRecord>()
  for (const id of map.records.keys()) {
    const record = readRecord(map.records, id)
    if (record !== null) records.set(id, record)
  }
  return records
}

interface DescribedPlace {
  /** Both null where a thing lies on no lane. */
  readonly stageId: string | null
  readonly rowId: string | null
  /** Its cell is gone: it is shown beside the last lane (rule D5). */
  readonly isParked: boolean
}

function placesIn(records: ReadonlyMap<string, BoardRecord>, lanes: LaneSet) {
  const source: PlacementSource = {
    parentOf: (id) => {
      const record = records.get(id)
      const parent = record !== undefined && isShapeRecord(record) ? record.parentId : null
      return typeof parent === 'string' ? parent : null
    },
    isLane: (id) => lanes.has(id),
    standInFor: (id) => lanes.standInFor(id),
    isGroup: (id) => records.get(id)?.type === 'group',
  }
  return (id: string): DescribedPlace => {
    const home = homeOf(id, source)
    if (typeof home !== 'string') return { ...home, isParked: false }
    return { stageId: null, rowId: null, isParked: home === 'parked' }
  }
}

function describeStory(map: MapDocument) {
  const { narrative, changedOn, pillars, words } = readStory(map)
  return {
    narrative,
    changedOn,
    pillars: pillars.map(({ id, name, claim, proof }) => ({ id, name, claim, proof })),
    words: words.map(({ id, word, advice, instead }) => ({ id, word, advice, instead })),
  }
}

/** Of two bindings of one end the one with the smallest id counts (rule D5). */
function describeLinks(arrows: readonly ShapeRecord[], records: ReadonlyMap<string, BoardRecord>) {
  const ends = new Map<string, { from?: string; to?: string }>()
  const bindings = [...records.values()].filter(({ typeName }) => typeName === 'binding')
  for (const { fromId, toId, props } of bindings.sort(byId)) {
    if (typeof fromId !== 'string' || typeof toId !== 'string' || !records.has(toId)) continue
    const end = ends.get(fromId) ?? {}
    if (props['terminal'] === 'start') end.from ??= toId
    if (props['terminal'] === 'end') end.to ??= toId
    ends.set(fromId, end)
  }
  return arrows.map(({ id, props, meta }) => ({
    id,
    from: ends.get(id)?.from ?? null,
    to: ends.get(id)?.to ?? null,
    kind: isLinkKind(meta['kind']) ? meta['kind'] : null,
    outcome: isOutcome(meta['outcome']) ? meta['outcome'] : null,
    label: textOf(props['text']),
  }))
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : ''
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1
}
