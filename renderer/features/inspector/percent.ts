/** What somebody typed into a field for a share. */
export type TypedPercent =
  /** Null: the field was emptied. */
  | { readonly status: 'percent'; readonly percent: number | null }
  | { readonly status: 'no percent' }

/** “12”, “12.5 %” and “12,5”: from 0 to 100, to a tenth. */
export function percentIn(typed: string): TypedPercent {
  const plain = typed.trim().replace(/\s*%$/, '')
  if (plain === '') return { status: 'percent', percent: null }
  const number = /^\d{1,3}(?:[.,]\d+)?$/.test(plain) ? Number(plain.replace(',', '.')) : Number.NaN
  if (!(number >= 0 && number <= 100)) return { status: 'no percent' }
  return { status: 'percent', percent: Math.round(number * 10) / 10 }
}
