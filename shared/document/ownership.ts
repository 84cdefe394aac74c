// Who made what on the board, so that a contributor changes only what they made. The server holds
// contributors to it; windows refuse before it does.
import type { Entity, MapDocument } from './layout.ts'
import { isFields, readFields } from './entity.ts'

/** Field of a record: the person who made it, see `personIdOf`. */
export const makerField = 'createdBy'
/** As it stands in the document. */
export const makerKey = `meta.${makerField}`

/** Roots of the document that contributors may add to. In all others they change nothing. */
export const contributedRoots: readonly string[] = [
  'records',
  'needs',
  'metrics',
  'comments',
  'attachments',
]

/** For the meta of a record that somebody adds. */
export function makerMeta({ maker }: MapDocument): Readonly<Record<string, string>> {
  const id = maker?.() ?? null
  return id === null ? {} : { [makerField]: id }
}

/** The same for the fields of what somebody adds beside the board. */
export function makerFields({ maker }: MapDocument): Readonly<Record<string, string>> {
  const id = maker?.() ?? null
  return id === null ? {} : { [makerKey]: id }
}

/** The maker of an entity, or null where it says none. */
export function makerOf(entity: Entity): string | null {
  const maker = readFields(entity)?.[makerKey]
  return typeof maker === 'string' ? maker : null
}

/** The maker that the base of an entity names, before any override. */
export function makerInBase(base: unknown): string | null {
  const maker = isFields(base) ? base[makerKey] : undefined
  return typeof maker === 'string' ? maker : null
}
