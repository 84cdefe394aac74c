// How dates and numbers are written. The words are English, so it is English as written in a region.

export const formatChoices = ['system', 'en-GB', 'en-US', 'en-IN', 'en-DE', 'en-CH'] as const
export type Formats = (typeof formatChoices)[number]

/** Null for what is no choice of ours. */
export function formatsFrom(value: unknown): Formats | null {
  return formatChoices.find((choice) => choice === value) ?? null
}

/**
 * @param systemLocale as the system says where it is, such as `de-CH`
 * @returns the locale in which dates and numbers are written
 */
export function localeOfFormats(formats: Formats, systemLocale: string): string {
  return formats === 'system' ? `en-${regionOf(systemLocale)}` : formats
}

/** A system that only says its language is taken to be where most people speak it. */
function regionOf(locale: string): string {
  try {
    return new Intl.Locale(locale).maximize().region ?? 'US'
  } catch {
    return 'US'
  }
}
