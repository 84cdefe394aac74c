/** Day and time, as people of a locale write them. @param at ms since 1970 */
export function momentOf(at: number, locale: string): string {
  const format = { dateStyle: 'medium', timeStyle: 'short' } as const
  return new Intl.DateTimeFormat(locale, format).format(at)
}
