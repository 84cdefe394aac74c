// Which framework a window shows when a map's pin changes, and what it does not believe (rule F-5): a
// pin to another framework than the map's, another content under a version that this device has seen.
import type { MapDocument } from '../document/layout.ts'
import type { Framework } from './framework.ts'
import { isFramework } from './is-framework.ts'
import { versionKey } from './library/published-keys.ts'
import type { RememberedHashes } from './library/read-published.ts'
import { readHeldFrameworks } from './upgrade/held-frameworks.ts'
import { readPin, readPinnedFramework, type PinnedFramework } from './pinned-framework.ts'

/** What this device knows of published versions. */
export interface SeenVersions {
  readonly hashes: RememberedHashes
  /** Hashing a framework takes a millisecond, so whoever asks often remembers the answers. */
  readonly hashOf: (framework: Framework) => string
}

export interface IgnoredFramework {
  /**
   * `lost`: the pin or what it pins is missing or unreadable. `replaced`: another content under a
   * published version. `other`: not this map's framework.
   */
  readonly reason: 'lost' | 'replaced' | 'other'
  /** `<id>@<version>`, as the document says it; empty where it says nothing readable. */
  readonly version: string
}

export interface FollowedPin {
  readonly pinned: PinnedFramework | null
  readonly ignored: readonly IgnoredFramework[]
}

/**
 * @param current what the window shows; null before it has seen any
 * @param known frameworks that the app ships
 */
export function followPin(
  map: MapDocument,
  current: PinnedFramework | null,
  known: readonly Framework[],
  seen: SeenVersions,
): FollowedPin {
  const ignored = replacedVersions(map, seen)
  const add = (reason: IgnoredFramework['reason'], version: string) => {
    if (!ignored.some((each) => each.version === version)) ignored.push({ reason, version })
  }
  const pin = readPin(map)
  if (pin === null) {
    if (current !== null) add('lost', '')
    return { pinned: current, ignored }
  }
  const version = versionKey(pin.id, pin.version)
  if (current !== null && current.pin.id !== pin.id) {
    add('other', version)
    return { pinned: current, ignored }
  }
  if (current?.pin.contentHash === pin.contentHash) return { pinned: current, ignored }
  const isReplaced = (seen.hashes.get(version) ?? pin.contentHash) !== pin.contentHash
  const pinned = isReplaced ? null : readPinnedFramework(map, known)
  if (pinned !== null) return { pinned, ignored }
  if (current !== null) add(isReplaced ? 'replaced' : 'lost', version)
  return { pinned: current, ignored }
}

/** Frameworks that a map holds, newest first, without contents that this device knows to be false. */
export function trustedFrameworks(map: MapDocument, seen: SeenVersions): readonly Framework[] {
  return readHeldFrameworks(map).filter((framework) => {
    const hash = seen.hashes.get(versionKey(framework.id, framework.version))
    return hash === undefined || hash === seen.hashOf(framework)
  })
}

/** Versions of which the map carries another content than this device has seen. */
function replacedVersions(map: MapDocument, { hashes, hashOf }: SeenVersions): IgnoredFramework[] {
  const replaced: IgnoredFramework[] = []
  for (const [version, hash] of hashes) {
    const value = map.framework.get(version)
    if (value === undefined || (isFramework(value) && hashOf(value) === hash)) continue
    replaced.push({ reason: 'replaced', version })
  }
  return replaced
}
