// Which published versions a library holds (rules L-2 to L-4). A value counts only if it has the hash
// that its key names; of two contents under one number every peer takes the same one.
import { compareTexts } from '../../document/compare-texts.ts'
import { contentHashOf } from '../content-hash.ts'
import type { Framework, FrameworkId } from '../framework.ts'
import { isFramework } from '../is-framework.ts'
import type { LibraryDocument } from './library-layout.ts'
import { readPublishedKey, versionKey, type PublishedKey } from './published-keys.ts'

export interface PublishedVersion {
  readonly framework: Framework
  readonly contentHash: string
  /** Other contents under the same number, published by somebody who did not know of this one. */
  readonly rivals: readonly { readonly framework: Framework; readonly contentHash: string }[]
}

/** What was ignored, and why. Never silently: the status shows how many there are. */
export interface FrameworkReport {
  /**
   * `unreadable`: no framework. `wrong-hash`: its content is not what its key says. `replaced`: another
   * content than this device remembers for the version. `rival`: two people published the number.
   */
  readonly reason: 'unreadable' | 'wrong-hash' | 'replaced' | 'rival'
  readonly id: FrameworkId
  readonly version: number
  readonly contentHash: string
}

export interface PublishedVersions {
  /** Versions of each framework, newest first. */
  readonly byFramework: ReadonlyMap<FrameworkId, readonly PublishedVersion[]>
  readonly reports: readonly FrameworkReport[]
}

/** Content hashes that a device remembers, by `<id>@<version>`: see {@link versionKey}. */
export type RememberedHashes = ReadonlyMap<string, string>

interface Candidate {
  readonly key: PublishedKey
  readonly framework: Framework
}

/** Hashes only what it has not seen: keep one reader per open library. */
export function createPublishedReader(library: LibraryDocument) {
  const verdicts = new WeakMap<object, 'ok' | 'unreadable' | 'wrong-hash'>()
  const judge = (key: PublishedKey, value: unknown) => {
    if (typeof value !== 'object' || value === null) return 'unreadable'
    const known = verdicts.get(value)
    const verdict = known ?? judgeValue(key, value)
    verdicts.set(value, verdict)
    return verdict
  }
  return (remembered: RememberedHashes): PublishedVersions => {
    const reports: FrameworkReport[] = []
    const candidates = new Map<string, Candidate[]>()
    library.published.forEach((value, rawKey) => {
      const key = readPublishedKey(rawKey)
      if (key === null) return
      const verdict = judge(key, value)
      if (verdict !== 'ok') {
        reports.push({ ...key, reason: verdict })
        return
      }
      const name = versionKey(key.id, key.version)
      candidates.set(name, [
        ...(candidates.get(name) ?? []),
        { key, framework: value as Framework },
      ])
    })
    return decide({ candidates, remembered, confirmed: library.confirmed, reports })
  }
}

function judgeValue(key: PublishedKey, value: object): 'ok' | 'unreadable' | 'wrong-hash' {
  if (!isFramework(value)) return 'unreadable'
  const isNamedSo = value.id === key.id && value.version === key.version
  return isNamedSo && contentHashOf(value) === key.contentHash ? 'ok' : 'wrong-hash'
}

interface Decision {
  readonly candidates: ReadonlyMap<string, readonly Candidate[]>
  readonly remembered: RememberedHashes
  readonly confirmed: LibraryDocument['confirmed']
  readonly reports: FrameworkReport[]
}

function decide({ candidates, remembered, confirmed, reports }: Decision): PublishedVersions {
  const vouched = new Set<string>()
  for (const each of candidates.values())
    for (const { framework } of each)
      if (framework.basedOn !== undefined) vouched.add(framework.basedOn.contentHash)
  const byFramework = new Map<FrameworkId, PublishedVersion[]>()
  for (const [name, rivals] of candidates) {
    const rank = ({ key: { contentHash } }: Candidate) =>
      Number(vouched.has(contentHash)) * 2 + Number(confirmed.get(name) === contentHash)
    const ordered = [...rivals].sort((a, b) => rank(b) - rank(a) || byDate(a, b))
    const known = remembered.get(name)
    const winner =
      known === undefined ? ordered[0] : ordered.find(({ key }) => key.contentHash === known)
    for (const { key } of ordered)
      if (winner === undefined || key !== winner.key)
        reports.push({ ...key, reason: winner === undefined ? 'replaced' : 'rival' })
    if (winner !== undefined) addVersion(byFramework, winner, ordered)
  }
  for (const versions of byFramework.values())
    versions.sort((a, b) => b.framework.version - a.framework.version)
  return Object.freeze({ byFramework, reports: Object.freeze(reports.sort(compareReports)) })
}

/** What was published first, then the smaller hash. */
function byDate(a: Candidate, b: Candidate): number {
  const order = compareTexts(a.framework.publishedAt, b.framework.publishedAt)
  return order === 0 ? compareTexts(a.key.contentHash, b.key.contentHash) : order
}

function addVersion(
  byFramework: Map<FrameworkId, PublishedVersion[]>,
  winner: Candidate,
  all: readonly Candidate[],
): void {
  const rivals = all
    .filter((other) => other !== winner)
    .map(({ framework, key }) => ({ framework, contentHash: key.contentHash }))
  const version: PublishedVersion = Object.freeze({
    framework: winner.framework,
    contentHash: winner.key.contentHash,
    rivals: Object.freeze(rivals),
  })
  byFramework.set(winner.key.id, [...(byFramework.get(winner.key.id) ?? []), version])
}

function compareReports(a: FrameworkReport, b: FrameworkReport): number {
  return compareTexts(
    `${a.id} ${a.version} ${a.contentHash}`,
    `${b.id} ${b.version} ${b.contentHash}`,
  )
}
