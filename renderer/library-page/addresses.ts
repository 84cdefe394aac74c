import type { Framework } from '../../shared/framework/framework.ts'

/** Where a draft is edited. */
export function draftAddress(libraryId: string, draftId: string): string {
  return `/library/${libraryId}/draft/${draftId}`
}

/** Where a published version is read. */
export function versionAddress(libraryId: string, { id, version }: Framework): string {
  return `/library/${libraryId}/framework/${encodeURIComponent(id)}/${version}`
}
