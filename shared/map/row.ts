export type RowId = string & { readonly __brand: 'RowId' }

export const rowKinds = [
  'touchpoints',
  'actions',
  'thoughts',
  'feelings',
  'needs',
  'channels',
  'owners',
  'metrics',
  'ideas',
  'own',
] as const
export type RowKind = (typeof rowKinds)[number]

/** A lens that crosses all lanes. */
export interface Row {
  readonly id: RowId
  readonly kind: RowKind
  /** Empty: the row is called by its kind, in the reader's language. */
  readonly name: string
  /** Orders rows: a fractional index. */
  readonly index: string
  /** In page units; a row is never shorter than its cards. */
  readonly height: number
}
