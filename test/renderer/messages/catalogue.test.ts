import { createIntl } from 'react-intl'
import { describe, expect, test } from 'vitest'
import { loadMessages, localeFor, locales } from '../../../renderer/messages/catalogue.ts'

describe.each(locales)('the messages in %s', (locale) => {
  test('are all ICU messages that can be read', async () => {
    const messages = await loadMessages(locale)
    const failures: string[] = []
    const intl = createIntl({
      locale,
      messages: { ...messages },
      onError: (error) => failures.push(error.message),
    })
    for (const [id, message] of Object.entries(messages)) {
      const values = [...message.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => [name, 2] as const)
      intl.formatMessage({ id }, Object.fromEntries(values))
    }
    expect(failures).toEqual([])
  })

  test('use no exclamation marks and no straight apostrophes', async () => {
    const messages = await loadMessages(locale)
    expect(Object.entries(messages).filter(([, message]) => /!|\w'\w/.test(message))).toEqual([])
  })
})

test('a person reads the first of their languages that there is', () => {
  expect(localeFor(['en-GB', 'de'])).toBe('en')
  expect(localeFor([])).toBe('en')
})
