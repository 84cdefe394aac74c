// Which framework gives a map its lanes (rules F-1 to F-3). The hash decides: a value that does not
// match its pin is never shown, whoever wrote it.
import type { MapDocument } from '../document/layout.ts'
import { isFields } from '../document/entity.ts'
import { contentHashOf } from './content-hash.ts'
import type { Framework, FrameworkPin } from './framework.ts'
import { isFramework } from './is-framework.ts'

/** Where a map's document says which version it is pinned to. */
export const pinKey = 'pin'

export interface PinnedFramework {
  readonly framework: Framework
  readonly pin: FrameworkPin
}

/** Writes the framework and the pin. Inside a transaction. */
export function pinFramework(map: MapDocument, framework: Framework): void {
  const pin: FrameworkPin = {
    id: framework.id,
    version: framework.version,
    contentHash: contentHashOf(framework),
  }
  map.framework.set(frameworkKey(pin), framework)
  map.framework.set(pinKey, pin)
}

/**
 * The framework that the document pins, or null where the pin or the value is missing, damaged or
 * does not have the hash that the pin names.
 * @param known frameworks that this app ships or remembers; used where the document lost its copy
 */
export function readPinnedFramework(
  map: MapDocument,
  known: readonly Framework[],
): PinnedFramework | null {
  const pin = map.framework.get(pinKey)
  if (!isPin(pin)) return null
  const stored = map.framework.get(frameworkKey(pin))
  const candidates = isFramework(stored) ? [stored, ...known] : known
  const framework = candidates.find((candidate) => contentHashOf(candidate) === pin.contentHash)
  return framework === undefined ? null : { framework, pin }
}

function frameworkKey(pin: FrameworkPin): string {
  return `${pin.id}@${pin.version}`
}

function isPin(value: unknown): value is FrameworkPin {
  return (
    isFields(value) &&
    typeof value['id'] === 'string' &&
    typeof value['version'] === 'number' &&
    typeof value['contentHash'] === 'string'
  )
}
