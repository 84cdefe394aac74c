import { describe, expect, test } from 'vitest'
import { contentHashOf } from '../../../../shared/framework/content-hash.ts'
import type { Framework } from '../../../../shared/framework/framework.ts'
import { startDraft } from '../../../../shared/framework/library/edit-draft.ts'
import { importFramework, publishedKey } from '../../../../shared/framework/library/edit-library.ts'
import {
  confirmVersion,
  publishDraft,
} from '../../../../shared/framework/library/edit-publishing.ts'
import { addStage } from '../../../../shared/framework/library/edit-stages.ts'
import {
  libraryDocument,
  libraryStatus,
  type LibraryDocument,
} from '../../../../shared/framework/library/library-layout.ts'
import { readLibrary, versionsOf } from '../../../../shared/framework/library/read-library.ts'
import { shippedFrameworks } from '../../../../shared/framework/shipped-frameworks.ts'
import * as Y from 'yjs'
import {
  draftOf,
  peersWithLibrary,
  publish,
  share,
  someDay,
} from '../../../helpers/library-peers.ts'
import { peersWithMap } from '../../../helpers/map-peers.ts'

type Two = readonly [LibraryDocument, LibraryDocument]
const [shipped] = shippedFrameworks as readonly [Framework]

/** A library with one framework in one version, known to both. */
function published() {
  const [ana, ben] = peersWithLibrary(2) as unknown as Two
  const { draftId } = draftOf(ana, 'Search', 'Choose', 'Use')
  const first = publish(ana, draftId)
  share(ana, ben)
  return { ana, ben, first }
}

function nextFrom(library: LibraryDocument, framework: Framework, stage: string, day: string) {
  const draftId = startDraft(library, { from: 'version', framework }, someDay)
  addStage(library, draftId, { name: stage })
  return publish(library, draftId, day)
}

describe('publishing', () => {
  test('freezes the draft under its hash, with its note and date, and ends it', () => {
    const { ben, first } = published()
    const view = readLibrary(ben)
    expect(view.drafts).toEqual([])
    expect(view.frameworks).toEqual([
      {
        id: first.id,
        versions: [{ framework: first, contentHash: contentHashOf(first), rivals: [] }],
      },
    ])
    expect([first.version, first.publishedAt, first.notes]).toEqual([1, '2026-03-02', 'Agreed'])
  })

  test('is refused for a draft with no stage, an unnamed one, no name or no note', () => {
    const [ana] = peersWithLibrary(1)
    const draftId = startDraft(ana!, { from: 'blank', name: ' ' }, someDay)
    const refused = publishDraft(ana!, draftId, { note: '', publishedAt: '2026-03-02' })
    expect(refused).toEqual({ status: 'refused', reasons: ['no-name', 'no-note', 'no-stage'] })
    addStage(ana!, draftId, { name: '' })
    expect(publishDraft(ana!, draftId, { note: 'n', publishedAt: '2026-03-02' })).toEqual({
      status: 'refused',
      reasons: ['no-name', 'unnamed-stage'],
    })
    expect(readLibrary(ana!).frameworks).toEqual([])
  })

  test('of a draft that is gone meanwhile is refused', () => {
    const { ana } = published()
    const gone = { note: 'n', publishedAt: '2026-03-02' }
    expect(publishDraft(ana, 'gone' as never, gone)).toEqual({
      status: 'refused',
      reasons: ['gone'],
    })
  })

  test('versions are listed newest first, shipped ones among them', () => {
    const { ana, first } = published()
    const second = nextFrom(ana, first, 'Renew', '2026-04-01')
    expect(versionsOf(readLibrary(ana), first.id)).toEqual([second, first])
    expect(versionsOf(readLibrary(ana), shipped.id)).toEqual([shipped])
  })

  test('what is imported stands as it was published, once', () => {
    const { ana } = published()
    importFramework(ana, shipped)
    importFramework(ana, shipped)
    expect(versionsOf(readLibrary(ana), shipped.id)).toEqual([shipped])
  })
})

describe('L-2 one number published twice', () => {
  test('one wins for everybody, the other is shown beside it, and both are reported', () => {
    const { ana, ben, first } = published()
    const hers = nextFrom(ana, first, 'Renew', '2026-04-02')
    const his = nextFrom(ben, first, 'Return', '2026-04-01')
    share(ana, ben)
    for (const peer of [ana, ben]) {
      const view = readLibrary(peer)
      const [newest] = view.frameworks[0]!.versions
      expect(newest.framework).toEqual(his)
      expect(newest.rivals).toEqual([{ framework: hers, contentHash: contentHashOf(hers) }])
      expect(view.reports).toMatchObject([{ reason: 'rival', contentHash: contentHashOf(hers) }])
    }
  })

  test('what a later version is built on wins over an earlier date', () => {
    const { ana, ben, first } = published()
    const hers = nextFrom(ana, first, 'Renew', '2026-04-02')
    nextFrom(ana, hers, 'Return', '2026-05-01')
    nextFrom(ben, first, 'Leave', '2020-01-01')
    share(ana, ben)
    const versions = readLibrary(ben).frameworks[0]!.versions
    expect(versions.map(({ framework }) => framework.version)).toEqual([3, 2, 1])
    expect(versions[1]?.framework).toEqual(hers)
  })
})

describe('L-2 a version that was confirmed on the server', () => {
  test('wins over one that comes later, whatever date that bears', () => {
    const { ana, ben, first } = published()
    const hers = nextFrom(ana, first, 'Renew', '2026-04-02')
    confirmVersion(ana, hers)
    nextFrom(ben, first, 'Leave', '2020-01-01')
    share(ana, ben)
    for (const peer of [ana, ben])
      expect(readLibrary(peer).frameworks[0]?.versions[0].framework).toEqual(hers)
  })

  test('stays the confirmed one', () => {
    const { ana, ben, first } = published()
    const hers = nextFrom(ana, first, 'Renew', '2026-04-02')
    const his = nextFrom(ben, first, 'Leave', '2026-04-01')
    confirmVersion(ana, hers)
    share(ana, ben)
    confirmVersion(ben, his)
    expect(readLibrary(ben).frameworks[0]?.versions[0].framework).toEqual(hers)
  })
})

describe('L-3 a false framework under a published id', () => {
  test('that does not have the hash of its key is ignored and reported', () => {
    const { ana, ben, first } = published()
    ben.published.set(publishedKey(first), { ...first, name: 'Mine now' })
    share(ana, ben)
    const view = readLibrary(ana)
    expect(view.frameworks).toEqual([])
    expect(view.reports).toMatchObject([{ reason: 'wrong-hash', id: first.id, version: 1 }])
  })

  test('that came in the place of what this device remembers is ignored and reported', () => {
    const { ana, ben, first } = published()
    const remembered = new Map([[`${first.id}@1`, contentHashOf(first)]])
    const forged = { ...first, name: 'Mine now', publishedAt: '2000-01-01' }
    importFramework(ben, forged)
    share(ana, ben)
    expect(readLibrary(ana, remembered).frameworks[0]?.versions[0].framework).toEqual(first)
    ben.published.delete(publishedKey(first))
    share(ana, ben)
    const view = readLibrary(ana, remembered)
    expect(view.frameworks).toEqual([])
    expect(view.reports).toMatchObject([{ reason: 'replaced', contentHash: contentHashOf(forged) }])
  })

  test.each([
    [null],
    [7],
    [{}],
    [{ ...shipped, stages: [] }],
    [{ ...shipped, terms: [{ id: 1 }] }],
  ])('D6 %j is no framework: it is reported and the rest is read', (value) => {
    const { ana, first } = published()
    ana.published.set(`x@1.${'a'.repeat(64)}`, value)
    ana.published.set('no key at all', value)
    const view = readLibrary(ana)
    expect(view.frameworks.map(({ id }) => id)).toEqual([first.id])
    expect(view.reports).toMatchObject([{ reason: 'unreadable', id: 'x' }])
  })
})

describe('L-1 a library', () => {
  test('is no map, and a map is no library', () => {
    const { ana } = published()
    expect(libraryStatus(ana)).toBe('current')
    expect(libraryStatus(libraryDocument(peersWithMap(1)[0]!.map.doc))).toBe('foreign')
    expect(libraryStatus(libraryDocument(new Y.Doc()))).toBe('empty')
  })

  test('of a newer format says so', () => {
    const { ana } = published()
    ana.meta.set('format', 99)
    expect(libraryStatus(ana)).toBe('newer')
  })
})
