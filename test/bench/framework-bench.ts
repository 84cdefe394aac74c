// What an upgrade costs: a framework of 200 terms and 12 stages in 30 versions, a map of 5,000 cards.
import * as Y from 'yjs'
import { mapDocument, type MapDocument } from '../../shared/document/layout.ts'
import { contentHashOf } from '../../shared/framework/content-hash.ts'
import type { Framework, StageId } from '../../shared/framework/framework.ts'
import { startDraft } from '../../shared/framework/library/edit-draft.ts'
import { editStage } from '../../shared/framework/library/edit-stages.ts'
import type { LibraryDocument } from '../../shared/framework/library/library-layout.ts'
import { readDraft, watchDraft } from '../../shared/framework/library/read-draft.ts'
import { readLibrary } from '../../shared/framework/library/read-library.ts'
import { lintFramework } from '../../shared/framework/lint/lint-framework.ts'
import { applyUpgrade } from '../../shared/framework/upgrade/edit-upgrade.ts'
import { planUpgrade } from '../../shared/framework/upgrade/plan-upgrade.ts'
import { cardCount, mapOf, publishLibrary, someDay, versionCount } from './framework-case.ts'
import type { Bench, Report } from './measurement.ts'
import { measureUpgradePanel } from './upgrade-panel.ts'

const runs = 9

export const frameworkBench: Bench = {
  name: 'framework',
  about:
    'Upgrade of a map of 5,000 cards over 30 versions of a framework of 12 stages and 200 terms: ' +
    'preview (budget 200 ms of script), apply, undo by going back; lint and typing in a draft; the upgrade ' +
    'panel in Chromium. Half a minute.',
  async run(report) {
    const library = publishLibrary()
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
    await measureUpgradePanel(report)
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
