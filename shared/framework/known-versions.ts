// Which versions of a map's framework there are to choose from, and how far behind the map is.
import type { Framework } from './framework.ts'
import type { PinnedFramework } from './pinned-framework.ts'

/**
 * Newest first, each number once: what is pinned goes before what other places hold under its number,
 * and an earlier place before a later one.
 * @param places what libraries publish, what the app ships, what the map holds
 */
export function knownVersions(
  pinned: PinnedFramework,
  places: readonly (readonly Framework[])[],
): readonly Framework[] {
  const byVersion = new Map<number, Framework>([[pinned.pin.version, pinned.framework]])
  for (const framework of places.flat()) {
    if (framework.id === pinned.pin.id && !byVersion.has(framework.version))
      byVersion.set(framework.version, framework)
  }
  return [...byVersion.values()].sort((a, b) => b.version - a.version)
}

/** The versions after the pinned one, newest first. */
export function versionsAhead(
  pinned: PinnedFramework,
  versions: readonly Framework[],
): readonly Framework[] {
  return versions.filter(({ version }) => version > pinned.pin.version)
}
