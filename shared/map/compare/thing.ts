// Everything on a map in one form, so that two states can be laid side by side thing by thing.
import { findById } from '../../document/id-list.ts'
import type { BoardView } from '../board-view.ts'
import { shortName } from '../bounded.ts'
import { cellIdOf } from '../lane.ts'
import type { CommentPlace } from '../comment.ts'
import { factsOfPersona } from '../persona.ts'
import type { MapView } from '../read-map.ts'
import { pillarName } from '../story/story.ts'
import type { ChangedThing, Said, ThingKind } from './change.ts'

export interface Thing extends Omit<ChangedThing, 'kind'> {
  /** In units of what holds it; null for what does not stand on the board. */
  readonly position: { readonly x: number; readonly y: number } | null
  readonly fields: Readonly<Record<string, Said>>
}

/** All things of a kind, each with an id of its own. */
export function thingsOf(kind: ThingKind, view: MapView): readonly Thing[] {
  return readers[kind](view)
}

const readers: Readonly<Record<ThingKind, (view: MapView) => readonly Thing[]>> = {
  map: ({ summary, framework }) => {
    const { title, scenario, segment } = summary
    const pinned = { framework: framework?.name ?? '', version: framework?.version ?? null }
    return [thing('map', title, { title, scenario, segment, ...pinned })]
  },
  touchpoint: (view) =>
    view.touchpoints.map(({ id, home, makerId, facts }) =>
      onBoard(view, thing(id, facts.title, { ...facts }), { home, makerId }),
    ),
  sticky: (view) =>
    view.stickies.map(({ id, home, makerId, text, colour }) =>
      onBoard(view, thing(id, shortName(text), { text, colour }), { home, makerId }),
    ),
  shape: (view) =>
    view.others.map(({ id, home, makerId, type, text }) =>
      onBoard(view, { ...thing(id, shortName(text), { text }), type }, { home, makerId }),
    ),
  link: (view) =>
    view.arrows.map(({ id, fromId, toId, kind, outcome, label }) => {
      const title = `${titleOf(view, fromId)} → ${titleOf(view, toId)}`
      const fields = { from: fromId, to: toId, linkKind: kind, outcome, label }
      return { ...thing(id, title, fields), shownBy: id }
    }),
  row: ({ rows }) =>
    rows.map(({ id, name, kind: rowKind, index: order, height, isHidden, curves }) =>
      thing(id, name, { name, rowKind, order, height, isHidden, curves }),
    ),
  persona: ({ personas }) =>
    [...personas.values()].map((persona) =>
      thing(persona.id, persona.name, { ...factsOfPersona(persona), order: persona.index }),
    ),
  need: ({ needs }) =>
    [...needs.values()].map(({ id, type, personaId, stageId, text, index: order, createdBy }) => ({
      ...thing(id, shortName(text), { text, needType: type, personaId, stageId, order }),
      makerId: createdBy,
    })),
  story: ({ story: { narrative } }) => [thing('story', '', { narrative })],
  pillar: ({ story }) =>
    story.pillars.map(({ id, name, claim, proof, index: order }) =>
      thing(id, pillarName({ name, claim }), { name, claim, proof, order }),
    ),
  word: ({ story }) =>
    story.words.map(({ id, word, advice, instead, index: order }) =>
      thing(id, word, { word, advice, instead, order }),
    ),
  overrule: ({ overrules }) =>
    overrules.map(({ id, reason, by }) => thing(id, shortName(reason), { reason, by })),
  metric: ({ metrics }) =>
    [...metrics.values()].map(
      ({ id, stageId, rowId, name, value, unit, source, date, order, maker }) => ({
        ...thing(id, name, { name, value, unit, source, date, order }),
        home: { stageId, rowId },
        shownBy: cellIdOf(stageId, rowId),
        makerId: maker,
      }),
    ),
  comment: ({ comments }) =>
    [...comments.values()].map(({ id, text, resolved, place, authorId }) => ({
      ...thing(id, shortName(text), { text, resolved: resolved !== null }),
      shownBy: shapeOf(place),
      makerId: authorId,
    })),
  attachment: ({ attachments }) =>
    [...attachments.values()].map(({ id, name, cardId }) => ({
      ...thing(id, name, { name }),
      shownBy: cardId,
    })),
  view: ({ views }) =>
    [...views.values()].map(({ id, name, filter, sight, index: order }) => {
      const asText = { filter: JSON.stringify(filter), sight: JSON.stringify(sight) }
      return thing(id, name, { name, ...asText, order })
    }),
  kind: ({ kinds }) =>
    kinds.map(({ kind, title, phase, channel, otherNames, isHidden }) =>
      thing(kind, title, { title, phase, channel, otherNames, isHidden }),
    ),
}

/** Beside the board, and nobody is known to have made it. */
function thing(id: string, title: string, fields: Thing['fields']): Thing {
  return { id, type: '', title, home: null, shownBy: null, makerId: null, position: null, fields }
}

function onBoard(
  { positions }: BoardView,
  about: Thing,
  { home, makerId }: Pick<Thing, 'home' | 'makerId'>,
): Thing {
  const position = findById(positions, about.id) ?? null
  return { ...about, home, makerId, shownBy: about.id, position }
}

function titleOf(view: BoardView, id: string | null): string {
  if (id === null) return '…'
  const title =
    findById(view.touchpoints, id)?.facts.title ??
    findById(view.stickies, id)?.text ??
    findById(view.others, id)?.text ??
    ''
  return title === '' ? '…' : shortName(title)
}

function shapeOf(place: CommentPlace): string | null {
  if (place.kind === 'board') return null
  return place.kind === 'card' ? place.recordId : cellIdOf(place.stageId, place.rowId)
}
