// Names everything in a map's Y.Doc. The whole layout is described in docs/document-rules.md;
// any change here needs a new formatVersion, a migration in the view and a new rule.
import type * as Y from 'yjs'

/** Written to `meta.format` by whoever creates a map. */
export const formatVersion = 2

/** Key of the immutable value that an entity was created with. */
export const baseKey = '$'
/** The placement register of a shape: [parentId, index, x, y, rotation], always written as one. */
export const placementKey = 'pos'
export const placementFields = ['parentId', 'index', 'x', 'y', 'rotation'] as const
/** A Y.Text that holds the one text of a card that two people may type in at once. */
export const textKey = 'text'
/** Which prop of which shape lives under {@link textKey}. */
export const textProps: Readonly<Record<string, string>> = { touchpoint: 'title', sticky: 'text' }

/** Between the key of a set or a text and what it is made of. */
export const memberMark = '/'
/** Fields that are sets of ids: each member is a field of its own, `props.personas/<id>` (rule D12). */
export const setKeys: readonly string[] = ['props.personas', 'props.pillars', 'props.needs']

/**
 * Fields that hold texts in which two people may type at once: each is made of pieces, every one a Y.Text
 * of its own, `props.notes/<id>` (rule D15).
 */
export const textFields: readonly string[] = [
  'props.message',
  'props.notes',
  'demographics',
  'psychographics',
  'geographics',
  'goals',
  'frustrations',
  'quote',
  'claim',
  'proof',
]

/** The one page of a map and the tldraw document record are made by each window, never stored. */
export const pageId = 'page:map'

export type Entity = Y.Map<unknown>
export type EntityMap = Y.Map<Entity>

/** The roots of a map's Y.Doc. */
export interface MapDocument {
  readonly doc: Y.Doc
  /** format, title, scenario, segment, createdAt, storyDate */
  readonly meta: Y.Map<unknown>
  /** `pin` and one immutable JSON value per `<id>@<version>` */
  readonly framework: Y.Map<unknown>
  /** shapes, bindings and assets of the board, except lanes */
  readonly records: EntityMap
  readonly rows: EntityMap
  /** what a map says about a stage of its framework: the lane's width */
  readonly lanes: EntityMap
  readonly personas: EntityMap
  /** questions that buyers must get answered */
  readonly needs: EntityMap
  /** the core narrative of the map's story */
  readonly narrative: Y.Text
  /** the parts of the story: claim and proof */
  readonly pillars: EntityMap
  /** words to use and words to avoid */
  readonly words: EntityMap
  /** findings of the story that somebody lives with, and why */
  readonly overrules: EntityMap
  /** numbers of a cell, with unit, source and date */
  readonly metrics: EntityMap
  readonly comments: EntityMap
  /** files of a card, each by the hash of its content; the bytes are in the blob store */
  readonly attachments: EntityMap
  /** saved views: what is filtered and dimmed, and how */
  readonly views: EntityMap
  /** kinds of touchpoints that the map has beside the shipped catalogue */
  readonly kinds: EntityMap
  /** Whom new cards name as their maker; absent where nobody is known. */
  readonly maker?: () => string | null
}

export function mapDocument(doc: Y.Doc): MapDocument {
  return {
    doc,
    meta: doc.getMap('meta'),
    framework: doc.getMap('framework'),
    records: doc.getMap('records'),
    rows: doc.getMap('rows'),
    lanes: doc.getMap('lanes'),
    personas: doc.getMap('personas'),
    needs: doc.getMap('needs'),
    narrative: doc.getText('narrative'),
    pillars: doc.getMap('pillars'),
    words: doc.getMap('words'),
    overrules: doc.getMap('overrules'),
    metrics: doc.getMap('metrics'),
    comments: doc.getMap('comments'),
    attachments: doc.getMap('attachments'),
    views: doc.getMap('views'),
    kinds: doc.getMap('kinds'),
  }
}

/** Collections of entities that people edit: what undo takes back and an earlier version brings back. */
export function collectionsOf(map: MapDocument): readonly EntityMap[] {
  return [
    map.records,
    map.rows,
    map.lanes,
    map.personas,
    map.needs,
    map.pillars,
    map.words,
    map.overrules,
    map.metrics,
    map.comments,
    map.attachments,
    map.views,
    map.kinds,
  ]
}

/** `empty`: nothing has arrived yet. `newer`: read-only, see rule D7. */
export type FormatStatus = 'empty' | 'current' | 'newer'

export function formatStatus(map: MapDocument): FormatStatus {
  const format = map.meta.get('format')
  if (typeof format !== 'number') return 'empty'
  return format > formatVersion ? 'newer' : 'current'
}
