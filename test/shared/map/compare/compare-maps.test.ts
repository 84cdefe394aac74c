import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MapDocument } from '../../../../shared/document/layout.ts'
import { readPinnedFramework } from '../../../../shared/framework/pinned-framework.ts'
import {
  countChanges,
  thingKinds,
  waysOf,
  type Change,
} from '../../../../shared/map/compare/change.ts'
import { compareMaps } from '../../../../shared/map/compare/compare-maps.ts'
import { addAttachments } from '../../../../shared/map/edit-attachments.ts'
import {
  addSticky,
  addTouchpoint,
  changeTouchpoints,
  moveCards,
} from '../../../../shared/map/edit-cards.ts'
import { addComment, resolveThread } from '../../../../shared/map/edit-comments.ts'
import { addLink } from '../../../../shared/map/edit-links.ts'
import { writeMapFace } from '../../../../shared/map/edit-map.ts'
import { addMetric } from '../../../../shared/map/edit-metrics.ts'
import { addNeeds } from '../../../../shared/map/edit-needs.ts'
import { addPersona, changePersona } from '../../../../shared/map/edit-personas.ts'
import { addRow, hideRow } from '../../../../shared/map/edit-rows.ts'
import { restoreMap } from '../../../../shared/map/edit-restore.ts'
import { readMap } from '../../../../shared/map/read-map.ts'
import { overruleStoryFinding } from '../../../../shared/map/story/edit-overrules.ts'
import { findingInFull } from '../../../../shared/map/story/finding.ts'
import { addPillar, addStoryWord, typeNarrative } from '../../../../shared/map/story/edit-story.ts'
import { firstCell, firstStage, secondCell, touchpointsRow } from '../../../helpers/map-peers.ts'
import { copyOfMap, editMap, mapEdits, newMap } from '../../../helpers/random-map.ts'

function viewOf(map: MapDocument) {
  return readMap(map, readPinnedFramework(map, []))
}

function compared(earlier: MapDocument, later: MapDocument): readonly Change[] {
  return compareMaps(viewOf(earlier), viewOf(later))
}

/** What somebody did to a map, as a comparison tells it. */
function changesBy(edit: (map: MapDocument) => void, map = newMap()): readonly Change[] {
  const earlier = copyOfMap(map)
  edit(map)
  return compared(earlier, map)
}

const place = { parentId: firstCell, x: 8, y: 8 }

describe('a comparison tells', () => {
  it('which card came, where it stands and who made it', () => {
    const map = { ...newMap(), maker: () => 'ana' }
    const [change, ...others] = changesBy(
      () => addTouchpoint(map, place, { title: 'Webinar' }),
      map,
    )
    expect(others).toEqual([])
    expect(change).toMatchObject({ kind: 'touchpoint', how: 'added', title: 'Webinar' })
    expect(change).toMatchObject({ makerId: 'ana', home: { rowId: touchpointsRow } })
  })

  it('which card went, by the name that it had', () => {
    const map = newMap()
    const id = addTouchpoint(map, place, { title: 'Webinar' })
    expect(changesBy(() => map.records.delete(id), map)).toMatchObject([
      { kind: 'touchpoint', how: 'removed', id, title: 'Webinar', shownBy: id },
    ])
  })

  it('from which cell to which a card moved, and that one was only shifted', () => {
    const map = newMap()
    const [far, near] = ['Far', 'Near'].map((title) => addTouchpoint(map, place, { title }))
    const moves = [
      { id: far!, parentId: secondCell, index: 'a1', x: 8, y: 8 },
      { id: near!, parentId: firstCell, index: 'a2', x: 80, y: 8 },
    ]
    const changes = changesBy(() => moveCards(map, moves), map)
    const moveOf = (title: string) => changes.find((each) => each.title === title)?.move
    expect(moveOf('Far')?.from).not.toEqual(moveOf('Far')?.to)
    expect(moveOf('Near')?.from).toEqual(moveOf('Near')?.to)
    expect(changes.flatMap(waysOf)).toEqual(['moved', 'moved'])
  })

  it('every fact of a card that changed, with both values', () => {
    const map = newMap()
    const id = addTouchpoint(map, place, { title: 'Webinar', owner: 'marketing' })
    const edit = () =>
      changeTouchpoints(map, [id], { title: 'Web talk', owner: 'sales', personas: ['ines'] })
    const [change] = changesBy(edit, map)
    expect(change).toMatchObject({ how: 'changed', title: 'Web talk', move: null })
    expect(change?.fields).toEqual([
      { field: 'title', before: 'Webinar', after: 'Web talk' },
      { field: 'owner', before: 'marketing', after: 'sales' },
      { field: 'personas', before: [], after: ['ines'] },
    ])
  })

  it('the face of the map and its story', () => {
    const changes = changesBy((map) => {
      writeMapFace(map, 'title', 'Pumps')
      typeNarrative(map, '', 'We answer within an hour', '2026-01-02')
    })
    expect(changes).toMatchObject([
      { kind: 'map', fields: [{ field: 'title', before: 'Map', after: 'Pumps' }] },
      { kind: 'story', fields: [{ field: 'narrative', before: '' }] },
    ])
  })

  it('what came beside the cards: one of each kind', () => {
    const map = newMap()
    const card = addTouchpoint(map, place, { title: 'Webinar' })
    const other = addTouchpoint(map, place, { title: 'Home page' })
    const changes = changesBy(() => addOneOfEach(map, card, other), map)
    expect(new Set(changes.map(({ how }) => how))).toEqual(new Set(['added']))
    const kinds = changes.map(({ kind }) => kind)
    expect(kinds).toEqual([
      'sticky',
      'link',
      'row',
      'persona',
      'need',
      'pillar',
      'word',
      'overrule',
      'metric',
      'comment',
      'attachment',
    ])
    expect(changes.find(({ kind }) => kind === 'link')?.title).toBe('Webinar → Home page')
  })

  it('that a comment was settled, a row hidden and a persona renamed', () => {
    const map = newMap()
    const persona = addPersona(map, { name: 'Ines', role: 'user' })
    const comment = addComment(map, { kind: 'board' }, said('Why?'))
    const changes = changesBy(() => {
      resolveThread(map, comment, { by: 'Ana', at: '' })
      hideRow(map, touchpointsRow, true)
      changePersona(map, persona, { name: 'Ines B.' })
    }, map)
    expect(changes.map(({ kind, fields }) => [kind, fields.map(({ field }) => field)])).toEqual([
      ['row', ['isHidden']],
      ['persona', ['name']],
      ['comment', ['resolved']],
    ])
  })
})

function said(text: string) {
  return { text, author: 'Ana', at: '', mentions: [] }
}

function addOneOfEach(map: MapDocument, card: string, other: string): void {
  addSticky(map, place, 'Why?', 'yellow')
  addLink(map, card, other, { kind: 'next-step', outcome: null, label: '' })
  addRow(map, 'ideas', '', null)
  addPersona(map, { name: 'Ines', role: 'user' })
  addNeeds(map, [{ type: 'choose', personaId: null, stageId: null, text: 'How dear is it?' }])
  addPillar(map, { name: 'Fast', claim: 'Within an hour', proof: '' }, '2026-01-02')
  addStoryWord(map, { word: 'cheap', advice: 'avoid', instead: '' })
  const finding = { id: 'S2:fast', rule: 'S2', reason: 'untold-pillar', values: {} } as const
  const why = { reason: 'It comes later', by: 'Ana', on: '2026-01-02' }
  overruleStoryFinding(map, findingInFull(finding), why)
  const facts = { name: 'Visits', value: 3, unit: '', source: '', date: '' }
  addMetric(map, { stageId: firstStage, rowId: touchpointsRow }, facts)
  addComment(map, { kind: 'card', recordId: card, title: 'Webinar' }, said('Really?'))
  const file = { hash: '0'.repeat(64), mediaType: 'image/png', size: 3 }
  addAttachments(map, card, [{ ...file, name: 'a.png' }], '2026-01-02')
}

it('a map does not differ from itself', () => {
  fc.assert(
    fc.property(mapEdits, (edits) => {
      const map = newMap()
      editMap(map, edits)
      expect(compared(map, copyOfMap(map))).toEqual([])
    }),
    { numRuns: 60 },
  )
})

it('compared the other way round, every change is turned round', () => {
  fc.assert(
    fc.property(mapEdits, mapEdits, (before, after) => {
      const map = newMap()
      editMap(map, before)
      const earlier = copyOfMap(map)
      editMap(map, after)
      const [there, back] = [compared(earlier, map), compared(map, earlier)]
      expect(sorted(there.map(turned))).toEqual(sorted(back.map(withoutName)))
      const [counts, counted] = [countChanges(there), countChanges(back)]
      expect(counts).toEqual({ ...counted, added: counted.removed, removed: counted.added })
    }),
    { numRuns: 60 },
  )
})

it('after a restore nothing differs from what was restored', () => {
  fc.assert(
    fc.property(mapEdits, mapEdits, (before, after) => {
      const map = newMap()
      editMap(map, before)
      const earlier = copyOfMap(map)
      editMap(map, after)
      restoreMap(map, earlier)
      expect(compared(earlier, map)).toEqual([])
    }),
    { numRuns: 60 },
  )
})

function turned({ how, move, fields, ...about }: Change) {
  const turnedHow = { added: 'removed', removed: 'added', changed: 'changed' } as const
  return withoutName({
    ...about,
    how: turnedHow[how],
    move: move === null ? null : { from: move.to, to: move.from },
    fields: fields.map(({ field, before, after }) => ({ field, before: after, after: before })),
  })
}

/** What is there in both is called as it is in the later one, and stands there. */
function withoutName({ kind, id, how, move, fields }: Change) {
  return { kind, id, how, move, fields }
}

function sorted(changes: readonly Pick<Change, 'kind' | 'id'>[]) {
  const key = ({ kind, id }: Pick<Change, 'kind' | 'id'>) => `${thingKinds.indexOf(kind)} ${id}`
  return changes.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
}
