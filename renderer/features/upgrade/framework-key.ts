import type { Framework } from '../../../shared/framework/framework.ts'

/** Names one version of one framework, also in an address. */
export function frameworkKey({ id, version }: Framework): string {
  return `${id}@${version}`
}
