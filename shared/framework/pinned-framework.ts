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
  map.framework.set(pinKey, keepFramework(map, framework))
}

/**
 * Puts a framework into the document unless it holds it. What stands under its id and version already
 * is never overwritten: another content gets a key with its hash. Inside a transaction.
 */
export function keepFramework(map: MapDocument, framework: Framework): FrameworkPin {
  const { id, version } = framework
  const pin: FrameworkPin = { id, version, contentHash: contentHashOf(framework) }
  if (storedFor(map, pin).length > 0) return pin
  const [usual, exact] = keysOf(pin)
  map.framework.set(map.framework.has(usual) ? exact : usual, framework)
  return pin
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
  const pin = readPin(map)
  if (pin === null) return null
  const [stored] = storedFor(map, pin)
  const framework =
    stored ?? known.find((candidate) => contentHashOf(candidate) === pin.contentHash)
  return framework === undefined ? null : { framework, pin }
}

/** The pin as it is written, whether or not there is a framework for it. */
export function readPin(map: MapDocument): FrameworkPin | null {
  const pin = map.framework.get(pinKey)
  return isPin(pin) ? pin : null
}

function storedFor(map: MapDocument, pin: FrameworkPin): readonly Framework[] {
  return keysOf(pin)
    .map((key) => map.framework.get(key))
    .filter(isFramework)
    .filter((framework) => contentHashOf(framework) === pin.contentHash)
}

function keysOf(pin: FrameworkPin): readonly [usual: string, exact: string] {
  const usual = `${pin.id}@${pin.version}`
  return [usual, `${usual}.${pin.contentHash}`]
}

function isPin(value: unknown): value is FrameworkPin {
  return (
    isFields(value) &&
    typeof value['id'] === 'string' &&
    typeof value['version'] === 'number' &&
    typeof value['contentHash'] === 'string'
  )
}
