import type { ChangeWay } from '../../../shared/map/compare/change.ts'

/** How something on the board differs from another state of the map, by its id. */
export type ChangeMarks = ReadonlyMap<string, readonly ChangeWay[]>

export const noChangeMarks: ChangeMarks = new Map()
