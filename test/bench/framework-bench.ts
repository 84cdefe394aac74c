// What an upgrade costs: a framework of 200 terms and 12 stages in 30 versions, a map of 5,000 cards.
import * as Y from 'yjs'
import { mapDocument, type MapDocument } from '../../shared/document/layout.ts'
import { contentHashOf } from '../../shared/framework/content-hash.ts'
import type { Framework, StageId } from '../../shared/framework/framework.ts'
import { startDraft } from '../../shared/framework/library/edit-draft.ts'
import {
  addStage,
  editStage,
  mergeStages,
  splitStage,
} from '../../shared/framework/library/edit-stages.ts'
import { addTerms } from '../../shared/framework/library/edit-terms.ts'
import { publishDraft } from '../../shared/framework/library/edit-publishing.ts'
import { createLibrary } from '../../shared/framework/library/edit-library.ts'
import {
  libraryDocument,
  type LibraryDocument,
} from '../../shared/framework/library/library-layout.ts'
import { readDraft, watchDraft } from '../../shared/framework/library/read-draft.ts'
import { readLibrary } from '../../shared/framework/library/read-library.ts'
import { lintFramework } from '../../shared/framework/lint/lint-framework.ts'
import { applyUpgrade } from '../../shared/framework/upgrade/edit-upgrade.ts'
import { planUpgrade } from '../../shared/framework/upgrade/plan-upgrade.ts'
import { boardOrigin } from '../../shared/document/origins.ts'
import { putRecord } from '../../shared/document/record.ts'
import { createMap } from '../../shared/map/edit-map.ts'
import { cellIdOf } from '../../shared/map/lane.ts'
import type { RowId } from '../../shared/map/row.ts'
import type { Bench, Report } from './measurement.ts'

const stageCount = 12
const termCount = 200
const versionCount = 30
const cardCount = 5_000
const runs = 9

const someDay = '2026-01-01T00:00:00Z'

export const frameworkBench: Bench = {
  name: 'framework',
  about:
    'Upgrade of a map of 5,000 cards over 30 versions of a framework of 12 stages and 200 terms: ' +
    'preview (budget 200 ms of script), apply, undo by going back; lint and typing in a draft. Seconds.',
  run(report) {
    const library = publishVersions()
    const { versions: published } = readLibrary(library).frameworks[0] ?? { versions: [] }
    const versions = published.map(({ framework }) => framework).reverse()
    const [first, last] = [versions[0], versions.at(-1)]
    if (first === undefined || last === undefined) throw new Error('nothing was published')
    const encoded = Y.encodeStateAsUpdate(mapOf(first).doc)
    measure(report, 'preview', () => {
      const map = load(encoded)
      return () => planUpgrade(map, first, last)
    })
    measure(report, 'apply', () => {
      const map = load(encoded)
      return () => applyUpgrade(map, first, last)
    })
    measure(report, 'apply, back to version 1', () => {
      const map = load(encoded)
      applyUpgrade(map, first, last)
      return () => applyUpgrade(map, last, first)
    })
    measure(report, 'content hash', () => () => contentHashOf(last))
    measure(report, 'lint', () => () => lintFramework(last))
    measure(report, 'library read, all hashes checked', () => () => readLibrary(library))
    measure(report, 'one letter typed in a draft', () => typing(library, last))
    return Promise.resolve()
  },
}

/** The median of several runs, each prepared anew; the first two warm up and are not counted. */
function measure(report: Report, metric: string, prepare: () => () => unknown): void {
  const times: number[] = []
  for (let run = -2; run < runs; run++) {
    const work = prepare()
    const start = performance.now()
    work()
    if (run >= 0) times.push(performance.now() - start)
  }
  const value = times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0
  const name = `${cardCount} cards, ${versionCount} versions`
  report({ bench: 'framework', system: 'pathlane', case: name, metric, value, unit: 'ms' })
}

/** Each version splits one stage and merges another, so the count stays the same. */
function publishVersions(): LibraryDocument {
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

function mapOf(framework: Framework): MapDocument {
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

function load(encoded: Uint8Array): MapDocument {
  const map = mapDocument(new Y.Doc())
  Y.applyUpdate(map.doc, encoded)
  return map
}

/** While a window watches the draft, as the editor does. */
function typing(library: LibraryDocument, framework: Framework): () => unknown {
  const draftId = startDraft(library, { from: 'version', framework }, someDay)
  const watch = watchDraft(library, draftId)
  const stageId = readDraft(library, draftId)?.framework.stages[3]?.id as StageId
  return () => {
    editStage(library, draftId, stageId, { name: 'Stage with another name' })
    watch.dispose()
  }
}
