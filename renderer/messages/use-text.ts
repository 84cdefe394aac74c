import { useCallback } from 'react'
import { useIntl } from 'react-intl'
import type { MessageKey } from './catalogue.ts'
import { isolated } from './isolated.ts'

export type TextValues = Readonly<Record<string, string | number | Date>>
export type Text = (key: MessageKey, values?: TextValues) => string

/** Words of the catalogue in the person's language: `text('home.title', { count: 3 })`. */
export function useText(): Text {
  const intl = useIntl()
  return useCallback(
    (key, values = {}) => {
      const given = Object.entries(values).map(([name, value]) => [name, isolated(value)] as const)
      return intl.formatMessage({ id: key }, Object.fromEntries(given))
    },
    [intl],
  )
}
