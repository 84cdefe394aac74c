import type { Filter } from './filter/filter.ts'

export type ViewId = string & { readonly __brand: 'ViewId' }

/** A part of the board, in page units. */
export interface Sight {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** A saved view: what is filtered and, where somebody wanted that, which part of the board it goes to. */
export interface SavedView {
  readonly id: ViewId
  readonly name: string
  readonly filter: Filter
  readonly sight: Sight | null
  /** Place in the list, a fractional index. */
  readonly index: string
}
