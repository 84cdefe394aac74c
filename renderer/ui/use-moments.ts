import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import { momentOf } from './moment.ts'

/** Moments as this person writes dates; each in ms since 1970. */
export interface Moments {
  readonly momentOf: (at: number) => string
  /** The time of day alone. */
  readonly timeOf: (at: number) => string
  /** The day alone, in full. */
  readonly dayOf: (at: number) => string
}

export function useMoments(): Moments {
  const { locale } = useIntl()
  return useMemo(() => {
    const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' })
    const day = new Intl.DateTimeFormat(locale, { dateStyle: 'full' })
    return {
      momentOf: (at) => momentOf(at, locale),
      timeOf: (at) => time.format(at),
      dayOf: (at) => day.format(at),
    }
  }, [locale])
}
