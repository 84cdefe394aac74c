// `map.json`: a map in plain words for people and other programs. It is written with every file and
// never read back; docs/map.schema.json says what is in it. Whatever a peer has put into the document,
// what comes out follows the schema.
import type { MapDocument } from '../document/layout.ts'
import { readPinnedFramework } from '../framework/pinned-framework.ts'
import { shippedFrameworks } from '../framework/shipped-frameworks.ts'
import { compareTexts } from '../document/compare-texts.ts'
import type { Comment } from '../map/comment.ts'
import { filterJson } from '../map/filter/filter.ts'
import type { Home } from '../map/home.ts'
import { factsOfPersona } from '../map/persona.ts'
import type { SignedAttachment } from '../map/read-attachments.ts'
import { readMap } from '../map/read-map.ts'
import { metricsInOrder } from '../map/read-metrics.ts'
import { needsInOrder } from '../map/read-needs.ts'
import type { Story } from '../map/story/story.ts'

/** Of map.json. Grows when what is there changes its meaning; new parts may come at any time. */
export const descriptionFormat = 2

export type MapDescription = ReturnType<typeof describeMap>

export function describeMap(map: MapDocument) {
  const view = readMap(map, readPinnedFramework(map, shippedFrameworks))
  return {
    format: descriptionFormat,
    ...view.summary,
    framework: view.framework,
    rows: view.rows.map(({ id, kind, name, isHidden }) => ({ id, kind, name, isHidden })),
    personas: [...view.personas.values()].map((persona) => ({
      id: persona.id,
      ...factsOfPersona(persona),
    })),
    needs: needsInOrder(view.needs).map(
      ({ index: _index, createdBy: _createdBy, ...need }) => need,
    ),
    views: view.views.map(({ index: _index, filter, ...saved }) => ({
      ...saved,
      filter: filterJson(filter),
    })),
    story: describeStory(view.story),
    overrules: view.overrules.map(({ id: _id, standing: _standing, ...overrule }) => overrule),
    comments: describeComments(view.comments),
    attachments: describeAttachments(view.attachments),
    touchpoints: view.touchpoints.map(({ id, home, facts }) => ({
      id,
      ...placeOf(home),
      ...facts,
    })),
    stickies: view.stickies.map(({ id, home, text, colour }) => ({
      id,
      ...placeOf(home),
      text,
      colour,
    })),
    links: view.arrows.map(({ id, fromId, toId, kind, outcome, label }) => ({
      id,
      from: fromId,
      to: toId,
      kind,
      outcome,
      label,
    })),
    metrics: metricsInOrder(view.metrics.values()).map(
      ({ order: _order, maker: _maker, ...metric }) => metric,
    ),
    others: view.others.map(({ id, home, type, text }) => ({ id, type, ...placeOf(home), text })),
  }
}

/** Who wrote and who is spoken to are told by their names. */
function describeComments(comments: ReadonlyMap<string, Comment>) {
  return [...comments.values()]
    .sort((a, b) => compareTexts(a.id, b.id))
    .map((comment) => {
      const { id, threadId, place, text, author, at, editedAt, mentions, resolved } = comment
      return {
        id,
        threadId,
        recordId: place.kind === 'card' ? place.recordId : null,
        stageId: place.kind === 'cell' ? place.stageId : null,
        rowId: place.kind === 'cell' ? place.rowId : null,
        text,
        author,
        at,
        editedAt,
        mentions: mentions.map(({ name }) => name),
        resolved,
      }
    })
}

/** The bytes are in `assets/<hash>`, where the card is there. */
function describeAttachments(attachments: ReadonlyMap<string, SignedAttachment>) {
  return [...attachments.values()]
    .sort((a, b) => compareTexts(a.id, b.id))
    .map(({ makerId: _makerId, ...attachment }) => attachment)
}

interface DescribedPlace {
  /** Both null where a thing lies on no lane. */
  readonly stageId: string | null
  readonly rowId: string | null
  /** Its cell is gone: it is shown beside the last lane (rule D5). */
  readonly isParked: boolean
}

function placeOf(home: Home): DescribedPlace {
  if (typeof home !== 'string') return { ...home, isParked: false }
  return { stageId: null, rowId: null, isParked: home === 'parked' }
}

function describeStory({ narrative, changedOn, pillars, words }: Story) {
  return {
    narrative,
    changedOn,
    pillars: pillars.map(({ id, name, claim, proof }) => ({ id, name, claim, proof })),
    words: words.map(({ id, word, advice, instead }) => ({ id, word, advice, instead })),
  }
}
