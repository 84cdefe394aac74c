import { expect, it } from 'vitest'
import { setSpelling } from '../../electron/spelling.ts'

/** Chromium as it is before anybody says anything: on, and fetching from its maker. */
function chromium() {
  const now = { isOn: true, languages: ['en-US'], downloadUrl: 'https://maker.example/' }
  return {
    now,
    setSpellCheckerEnabled: (isOn: boolean) => void (now.isOn = isOn),
    setSpellCheckerLanguages: (languages: string[]) => void (now.languages = languages),
    setSpellCheckerDictionaryDownloadURL: (url: string) => void (now.downloadUrl = url),
  }
}

/** As Chromium decides it: a checker that is on needs the dictionaries of its languages. */
const fetchesFrom = ({ now }: ReturnType<typeof chromium>) => new URL(now.downloadUrl)

it.each(
  (['darwin', 'win32', 'linux'] as const).flatMap((platform) => [
    [platform, true] as const,
    [platform, false] as const,
  ]),
)('on %s, where it is wanted: %s, no dictionary can be fetched', (platform, isWanted) => {
  const session = chromium()
  setSpelling(session, platform, isWanted)
  const { hostname, port } = fetchesFrom(session)
  expect(hostname).toBe('127.0.0.1')
  // Chromium itself refuses to call the discard service, so nothing that listens there gets a request
  expect(port).toBe('9')
  expect(session.now.isOn && platform !== 'darwin').toBe(false)
})

it('a Mac checks spelling by itself, with the languages that it is set up for', () => {
  const session = chromium()
  setSpelling(session, 'darwin', true)
  expect(session.now).toMatchObject({ isOn: true, languages: ['en-US'] })
  setSpelling(session, 'darwin', false)
  expect(session.now.isOn).toBe(false)
})
