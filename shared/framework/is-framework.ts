import { faultOf } from './check-framework.ts'
import type { Framework } from './framework.ts'

/** Whether a value that a peer wrote is a framework that can give a map its lanes. */
export function isFramework(value: unknown): value is Framework {
  return faultOf(value) === null
}
