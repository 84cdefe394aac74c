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

/** What a row of feelings draws: one curve of all cards, or one for each persona. */
export const curveChoices = ['averaged', 'personas'] as const
export type CurveChoice = (typeof curveChoices)[number]

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
  /** Not shown to anybody. Its cards keep their place; they are neither shown nor parked. */
  readonly isHidden: boolean
  readonly curves: CurveChoice
}

/** Each row is drawn as a cell per stage, so a peer must not make thousands. */
export const mostRows = 40
