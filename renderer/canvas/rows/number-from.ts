/**
 * The number that somebody wrote: with a point or a comma before its fraction, and spaces, points or
 * commas between thousands. Null where they wrote nothing.
 */
export function numberFrom(written: string): number | null | 'no number' {
  const compact = written.trim().replaceAll(/[\s'’]/gu, '')
  if (compact === '') return null
  const grouped = /^([+-]?)(\d{1,3})((?:[.,]\d{3})+)([.,]\d+)?$/.exec(compact)
  const separators = new Set(grouped?.[3]?.match(/[.,]/g))
  const isGrouped = separators.size === 1 && !separators.has(grouped?.[4]?.[0] ?? '')
  // reason: one group alone could be a fraction too; a point before three digits is read as one
  const isCertain = isGrouped && (grouped?.[4] !== undefined || (grouped?.[3]?.length ?? 0) > 4)
  const plain =
    grouped !== null && (isCertain || (isGrouped && separators.has(',')))
      ? `${grouped[1]}${grouped[2]}${grouped[3]?.replaceAll(/[.,]/g, '')}${grouped[4]?.replace(',', '.') ?? ''}`
      : compact.replace(',', '.')
  const value = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : Number.NaN
  return Number.isFinite(value) ? value : 'no number'
}
