// The framework that gives this window its lanes. It follows the map's pin to other versions of the
// same framework; whatever else a peer does to the document's pin or copies takes no lane away, also
// after a reload (rules F-2 and F-5).
import { isFields, isSameJson } from '../../shared/document/entity.ts'
import type { MapDocument } from '../../shared/document/layout.ts'
import { createWritable, type Readable } from '../../shared/document/readable.ts'
import { contentHashOf } from '../../shared/framework/content-hash.ts'
import {
  trustedFrameworks,
  followPin,
  type IgnoredFramework,
  type SeenVersions,
} from '../../shared/framework/follow-pin.ts'
import type { Framework } from '../../shared/framework/framework.ts'
import type { PinnedFramework } from '../../shared/framework/pinned-framework.ts'
import type { WorkingCopy } from './working-copy.ts'

const frameworkNote = 'framework'
const seenNote = 'framework-hashes'

export interface RememberedFramework {
  readonly framework: Readable<PinnedFramework | null>
  /** What the document says of frameworks and this window does not believe. */
  readonly ignoredFrameworks: Readable<readonly IgnoredFramework[]>
  /** Versions that the document holds and that are what this device has seen, newest first. */
  readonly heldFrameworks: Readable<readonly Framework[]>
  dispose(): void
}

export function rememberFramework(
  map: MapDocument,
  copy: WorkingCopy,
  known: readonly Framework[],
): RememberedFramework {
  const framework = createWritable<PinnedFramework | null>(null)
  const ignoredFrameworks = createWritable<readonly IgnoredFramework[]>([])
  const heldFrameworks = createWritable<readonly Framework[]>([])
  const hashOf = rememberHashes()
  const shipped = known.map((each) => [versionOf(each), hashOf(each)] as const)
  const seenVersions = (): SeenVersions => ({
    hashes: new Map([...keptHashes(copy.note(seenNote)), ...shipped]),
    hashOf,
  })
  const look = () => {
    const kept = framework.get() ?? keptFramework(copy.note(frameworkNote))
    const seen = seenVersions()
    const { pinned, ignored } = followPin(map, kept, known, seen)
    const held = trustedFrameworks(map, seen)
    if (!isSameList(held, heldFrameworks.get())) heldFrameworks.set(held)
    if (!isSameJson(ignored, ignoredFrameworks.get())) ignoredFrameworks.set(ignored)
    if (pinned === null || pinned === framework.get()) return
    if (pinned !== kept) {
      copy.setNote(frameworkNote, pinned)
      const hashes = keptHashes(copy.note(seenNote))
      copy.setNote(seenNote, {
        ...Object.fromEntries(hashes),
        [versionOf(pinned.framework)]: pinned.pin.contentHash,
      })
    }
    framework.set(pinned)
  }
  const stopCopy = copy.state.subscribe(look)
  map.framework.observe(look)
  look()
  return {
    framework,
    ignoredFrameworks,
    heldFrameworks,
    dispose() {
      stopCopy()
      map.framework.unobserve(look)
    },
  }
}

function versionOf({ id, version }: Framework): string {
  return `${id}@${version}`
}

function rememberHashes(): SeenVersions['hashOf'] {
  const hashes = new WeakMap<Framework, string>()
  return (framework) => {
    const hash = hashes.get(framework) ?? contentHashOf(framework)
    hashes.set(framework, hash)
    return hash
  }
}

function isSameList(a: readonly Framework[], b: readonly Framework[]): boolean {
  return a.length === b.length && a.every((framework, at) => framework === b[at])
}

function keptHashes(note: unknown): ReadonlyMap<string, string> {
  if (!isFields(note)) return new Map()
  return new Map(
    Object.entries(note).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}

function keptFramework(note: unknown): PinnedFramework | null {
  if (!isFields(note)) return null
  const { framework, pin } = note as unknown as PinnedFramework
  if (!isFields(framework) || !isFields(pin)) return null
  return contentHashOf(framework) === pin.contentHash ? { framework, pin } : null
}
