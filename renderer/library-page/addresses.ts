import type { Framework } from '../../shared/framework/framework.ts'
import { frameworkKey } from '../features/upgrade/framework-key.ts'

/** Where a draft is edited. */
export function draftAddress(libraryId: string, draftId: string): string {
  return `/library/${libraryId}/draft/${draftId}`
}

/** Where the touchpoint catalogue is changed. */
export function catalogueAddress(libraryId: string): string {
  return `/library/${libraryId}/catalogue`
}

/** Where a published version is read. */
export function versionAddress(libraryId: string, { id, version }: Framework): string {
  return `/library/${libraryId}/framework/${encodeURIComponent(id)}/${version}`
}

/** Where versions are compared; what is not named is chosen there. */
export function compareAddress(...versions: readonly Framework[]): string {
  return ['/compare', ...versions.map((each) => encodeURIComponent(frameworkKey(each)))].join('/')
}
