// A framework of 200 terms and 12 stages in 30 versions, and a map of 5,000 cards that is pinned to one.
import * as Y from 'yjs'
import { mapDocument, type MapDocument } from '../../shared/document/layout.ts'
import { boardOrigin } from '../../shared/document/origins.ts'
import { putRecord } from '../../shared/document/record.ts'
import type { Framework, StageId } from '../../shared/framework/framework.ts'
import { startDraft } from '../../shared/framework/library/edit-draft.ts'
import { createLibrary } from '../../shared/framework/library/edit-library.ts'
import { publishDraft } from '../../shared/framework/library/edit-publishing.ts'
import { addStage, mergeStages, splitStage } from '../../shared/framework/library/edit-stages.ts'
import { addTerms } from '../../shared/framework/library/edit-terms.ts'
import {
  libraryDocument,
  type LibraryDocument,
} from '../../shared/framework/library/library-layout.ts'
import { readLibrary } from '../../shared/framework/library/read-library.ts'
import { createMap } from '../../shared/map/edit-map.ts'
import { cellIdOf } from '../../shared/map/lane.ts'
import type { RowId } from '../../shared/map/row.ts'

export const cardCount = 5_000
export const versionCount = 30
export const someDay = '2026-01-01T00:00:00Z'
const stageCount = 12
const termCount = 200

/** The versions alone, oldest first. */
export function publishVersions(): readonly Framework[] {
  const [framework] = readLibrary(publishLibrary()).frameworks
  return (framework?.versions ?? []).map((version) => version.framework).reverse()
}

/** Each version splits one stage and merges another, so the count stays the same. */
export function publishLibrary(): LibraryDocument {
  const library = libraryDocument(new Y.Doc())
  createLibrary(library, { organisation: 'Halden', createdAt: someDay })
  let draftId = startDraft(library, { from: 'blank', name: 'Ours' }, someDay)
  const ids = Array.from({ length: stageCount }, (_, at) =>
    addStage(library, draftId, {
      name: `Stage ${String.fromCodePoint(65 + at)}`,
      definition:
        `What customers do in place ${at}, in some sentences of the usual length. `.repeat(3),
      customerObjective: `Get number ${at} done without asking for help.`,
      exitSign: `Says that ${at} is behind them.`,
      questions: ['Is it worth it?', 'Who has done it?', 'What does it cost?'],
      phase: at < 5 ? 'before' : at < 8 ? 'during' : 'after',
    }),
  )
  addTerms(
    library,
    draftId,
    Array.from({ length: termCount }, (_, at) => ({
      source: `Source ${at % 5}`,
      word: `word ${at}`,
      stageId: ids[at % stageCount] ?? null,
      fit: 'same',
      definition: 'What they mean by it, in one sentence.',
    })),
  )
  for (let version = 1; ; version++) {
    const result = publishDraft(library, draftId, {
      note: `Version ${version}`,
      publishedAt: someDay,
    })
    if (result.status === 'refused' || version === versionCount) return library
    draftId = startDraft(library, { from: 'version', framework: result.framework }, someDay)
    const stages = result.framework.stages.map(({ id }) => id)
    const at = (place: number) => stages[place % stages.length] as StageId
    splitStage(library, draftId, at(version), `Part ${version}`)
    mergeStages(library, draftId, at(version + 3), [at(version + 6)])
  }
}

export function mapOf(framework: Framework): MapDocument {
  const map = mapDocument(new Y.Doc())
  createMap(map, { title: '', scenario: '', segment: '', framework, createdAt: someDay })
  const rows = [...map.rows.keys()] as RowId[]
  map.doc.transact(() => {
    for (let at = 0; at < cardCount; at++) {
      const stage = framework.stages[at % stageCount] as Framework['stages'][number]
      const row = rows[Math.floor(at / stageCount) % rows.length] as RowId
      const place = Math.floor(at / stageCount / rows.length)
      putRecord(map.records, {
        id: `shape:${at}`,
        typeName: 'shape',
        type: 'touchpoint',
        parentId: cellIdOf(stage.id, row),
        index: 'a1',
        x: 16 + (place % 2) * 192,
        y: 16 + Math.floor(place / 2) * 104,
        rotation: 0,
        isLocked: false,
        opacity: 1,
        props: { w: 176, h: 88, title: `Touchpoint ${at}`, owner: 'sales' },
        meta: {},
      })
    }
  }, boardOrigin)
  return map
}
