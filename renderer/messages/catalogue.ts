// Which languages there are and how their messages are found. English is built in and complete;
// a further language is one more entry here and a file with the same keys.
import { enMessages } from './en.ts'

export type MessageKey = keyof typeof enMessages
export type Messages = Readonly<Record<MessageKey, string>>

export const locales = ['en'] as const
export type Locale = (typeof locales)[number]

const loaders: Readonly<Record<Locale, () => Promise<Messages>>> = {
  en: async () => enMessages,
}

export function loadMessages(locale: Locale): Promise<Messages> {
  return loaders[locale]()
}

/** The first of a person's languages that there are messages for, else English. */
export function localeFor(languages: readonly string[]): Locale {
  return languages.map(messagesIn).find((found) => found !== undefined) ?? 'en'
}

function messagesIn(language: string): Locale | undefined {
  return locales.find((locale) => language.toLowerCase().split('-')[0] === locale)
}
