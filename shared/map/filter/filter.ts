// What somebody wants to see of a map. Several values of one field: any of them. Several fields: all.
import { isFields, type Json } from '../../document/entity.ts'

export const filterFields = [
  'personas',
  'owner',
  'channel',
  'visibility',
  'emotion',
  'evidence',
  'status',
  'kind',
  'stage',
  'row',
  'message',
  'needs',
  'text',
] as const
export type FilterField = (typeof filterFields)[number]

/** A field without values asks for nothing and is not there. */
export type Filter = Readonly<Partial<Record<FilterField, readonly string[]>>>

/** Stands for what nobody has said: no channel, no persona, no message, no stage. */
export const unsaid = 'unsaid'
/** Stands for anything that somebody has said, where the values themselves are free: message, needs. */
export const said = 'said'

export const noFilter: Filter = Object.freeze({})

export function isFiltering(filter: Filter): boolean {
  return Object.keys(filter).length > 0
}

/** The filter with a value more or less. */
export function withValue(
  filter: Filter,
  field: FilterField,
  value: string,
  isIn: boolean,
): Filter {
  const others = (filter[field] ?? []).filter((other) => other !== value)
  return withField(filter, field, isIn ? [...others, value] : others)
}

/** The filter with other values of one field; none of them takes the field out. */
export function withField(filter: Filter, field: FilterField, values: readonly string[]): Filter {
  const { [field]: _before, ...rest } = filter
  return Object.freeze(values.length === 0 ? rest : { ...rest, [field]: values })
}

/** Bounds for what a peer or another version may have written. */
const most = { values: 300, letters: 200 } as const

/** A filter from JSON; what is no such thing is left out. */
export function filterOf(value: unknown): Filter {
  if (!isFields(value)) return noFilter
  let filter = noFilter
  for (const field of filterFields) filter = withField(filter, field, valuesIn(value[field]))
  return filter
}

/** As it is stored. */
export function filterJson(filter: Filter): { readonly [field: string]: Json } {
  return Object.fromEntries(
    filterFields.flatMap((field) => {
      const values = filter[field]
      return values === undefined ? [] : [[field, values]]
    }),
  )
}

export function isSameFilter(a: Filter, b: Filter): boolean {
  return filterFields.every((field) => {
    const [one = [], other = []] = [a[field], b[field]]
    return one.length === other.length && one.every((value) => other.includes(value))
  })
}

function valuesIn(value: Json | undefined): readonly string[] {
  if (!Array.isArray(value)) return []
  const texts = value.filter(
    (each): each is string =>
      typeof each === 'string' && each !== '' && each.length <= most.letters,
  )
  return Object.freeze([...new Set(texts)].slice(0, most.values))
}
