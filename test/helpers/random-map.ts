// Maps as random edits leave them, for properties over whole maps.
import fc from 'fast-check'
import * as Y from 'yjs'
import { mapDocument, type MapDocument } from '../../shared/document/layout.ts'
import { verbOrigin } from '../../shared/document/origins.ts'
import type { RecordId } from '../../shared/document/record.ts'
import { addSticky, addTouchpoint, changeTouchpoints } from '../../shared/map/edit-cards.ts'
import { addLink } from '../../shared/map/edit-links.ts'
import { createMap, writeMapFace } from '../../shared/map/edit-map.ts'
import { addNeeds, answerNeed, removeNeed } from '../../shared/map/edit-needs.ts'
import { addMetric } from '../../shared/map/edit-metrics.ts'
import { addPersona } from '../../shared/map/edit-personas.ts'
import { addRow, hideRow, moveRow, removeRow } from '../../shared/map/edit-rows.ts'
import { resizeRow } from '../../shared/map/edit-lanes.ts'
import { needTypes } from '../../shared/map/need.ts'
import type { PersonaId } from '../../shared/map/persona.ts'
import { readNeeds } from '../../shared/map/read-needs.ts'
import { readRows } from '../../shared/map/read-rows.ts'
import { rowKinds } from '../../shared/map/row.ts'
import { stickyColours } from '../../shared/map/sticky.ts'
import { owners } from '../../shared/map/touchpoint.ts'
import { anyGroupEdit, editGroup, type GroupEdit } from './random-group.ts'
import { firstCell, firstStage, framework, secondCell, touchpointsRow } from './map-peers.ts'
import { applyStoryEdit, storyEdits, type StoryEdit } from './random-story.ts'
import { isTalkEdit, talk, talkEdit, type TalkEdit } from './random-talk.ts'

export type MapEdit =
  | { readonly kind: 'touchpoint' | 'sticky' | 'persona' | 'title'; readonly text: string }
  | { readonly kind: 'retitle'; readonly at: number; readonly text: string }
  | { readonly kind: 'owner' | 'remove' | 'link' | 'row'; readonly at: number }
  | GroupEdit
  | NeedEdit
  | StoryEdit
  | TalkEdit
  | { readonly kind: RowEdit; readonly at: number }

const rowEdits = ['new-row', 'hide-row', 'move-row', 'remove-row', 'metric'] as const
type RowEdit = (typeof rowEdits)[number]

const text = fc.string({ unit: 'grapheme', maxLength: 12 })
const at = fc.nat(30)

export const mapEdits: fc.Arbitrary<readonly MapEdit[]> = fc.array(
  fc.oneof<fc.Arbitrary<MapEdit>[]>(
    fc.record({ kind: fc.constantFrom('touchpoint', 'sticky', 'persona', 'title'), text }),
    fc.record({ kind: fc.constant('retitle'), at, text }),
    fc.record({ kind: fc.constantFrom('owner', 'remove', 'link', 'row'), at }),
    anyGroupEdit,
    storyEdits,
    talkEdit,
    fc.record({ kind: fc.constant('need'), at, text }),
    fc.record({ kind: fc.constantFrom('answer', 'forget'), at }),
    fc.record({ kind: fc.constantFrom(...rowEdits), at }),
  ),
  { maxLength: 25 },
)

/** A map laid out by its creator. */
export function newMap(title = 'Map'): MapDocument {
  const map = mapDocument(new Y.Doc())
  createMap(map, {
    title,
    scenario: 'A pump fails on a Friday',
    segment: 'new-customer',
    framework,
    createdAt: '2026-01-01T00:00:00Z',
  })
  return map
}

/** The same map in somebody else's hands. */
export function copyOfMap(map: MapDocument): MapDocument {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(map.doc))
  return mapDocument(doc)
}

export function editMap(map: MapDocument, edits: readonly MapEdit[]): void {
  for (const edit of edits) applyEdit(map, edit)
}

function applyEdit(map: MapDocument, edit: MapEdit): void {
  const cards = [...map.records.keys()].filter((id) => id.startsWith('shape:'))
  const nth = (ids: readonly string[], index: number) => ids[index % Math.max(1, ids.length)] ?? ''
  const place = { parentId: cards.length % 2 === 0 ? firstCell : secondCell, x: 8, y: 8 }
  if (edit.kind === 'touchpoint') addTouchpoint(map, place, { title: edit.text })
  else if (edit.kind === 'sticky') addSticky(map, place, edit.text, stickyColours[0])
  else if (edit.kind === 'persona') addPersona(map, { name: edit.text, role: 'user' })
  else if (edit.kind === 'title') writeMapFace(map, 'title', edit.text)
  else if (edit.kind === 'retitle') {
    changeTouchpoints(map, [nth(cards, edit.at)], { title: edit.text })
  } else if (edit.kind === 'owner') {
    const owner = owners[edit.at % owners.length] ?? 'nobody'
    changeTouchpoints(map, [nth(cards, edit.at)], { owner })
  } else if (edit.kind === 'remove') {
    map.doc.transact(() => map.records.delete(nth(cards, edit.at)), verbOrigin)
  } else if (edit.kind === 'link' && cards.length > 1) {
    const facts = { kind: 'next-step', outcome: 'noticed', label: '' } as const
    addLink(map, nth(cards, edit.at), nth(cards, edit.at + 1), facts)
  } else if (edit.kind === 'story') applyStoryEdit(map, edit, nth(cards, edit.at))
  else if (edit.kind === 'row') resizeRow(map, touchpointsRow, 200 + edit.at)
  else if (edit.kind === 'group') editGroup(map, edit)
  else if (edit.kind === 'need' || edit.kind === 'answer' || edit.kind === 'forget') {
    applyNeedEdit(map, edit, nth(cards, edit.at))
  } else if (isTalkEdit(edit)) talk(map, edit, nth(cards, edit.at))
  else if (isRowEdit(edit)) editRows(map, edit)
}

function isRowEdit(edit: MapEdit): edit is { readonly kind: RowEdit; readonly at: number } {
  return rowEdits.includes(edit.kind as RowEdit)
}

function editRows(map: MapDocument, edit: { readonly kind: RowEdit; readonly at: number }): void {
  const rows = readRows(map)
  const row = rows[edit.at % Math.max(1, rows.length)]
  const kind = rowKinds[edit.at % rowKinds.length] ?? 'own'
  if (edit.kind === 'new-row') addRow(map, kind, '', row?.id ?? null)
  else if (row === undefined) return
  else if (edit.kind === 'hide-row') hideRow(map, row.id, edit.at % 2 === 0)
  else if (edit.kind === 'move-row') moveRow(map, row.id, edit.at)
  else if (edit.kind === 'remove-row') removeRow(map, row.id)
  else {
    const cell = { stageId: firstStage, rowId: row.id }
    const facts = { name: 'Visits', value: edit.at, unit: '%', source: '', date: '2026-01-01' }
    addMetric(map, cell, facts)
  }
}

type NeedEdit =
  | { readonly kind: 'need'; readonly at: number; readonly text: string }
  | { readonly kind: 'answer' | 'forget'; readonly at: number }

function applyNeedEdit(map: MapDocument, edit: NeedEdit, cardId: RecordId): void {
  if (edit.kind === 'need') {
    const [personaId] = map.personas.keys()
    const type = needTypes[edit.at % needTypes.length] ?? 'choose'
    const stageId = edit.at % 4 === 0 ? null : firstStage
    const whose = edit.at % 2 === 0 ? null : ((personaId ?? null) as PersonaId | null)
    addNeeds(map, [{ type, personaId: whose, stageId, text: edit.text }])
    return
  }
  const needs = readNeeds(map)
  const need = needs[edit.at % Math.max(1, needs.length)]
  if (need === undefined) return
  if (edit.kind === 'answer') answerNeed(map, [cardId], need.id, edit.at % 3 > 0)
  else removeNeed(map, need.id)
}

/** Everything that a map says, whatever its history. */
export function saidBy(map: MapDocument): unknown {
  const { doc: _doc, maker: _maker, ...roots } = map
  return Object.fromEntries(Object.entries(roots).map(([name, root]) => [name, root.toJSON()]))
}
