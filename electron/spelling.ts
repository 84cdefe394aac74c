// A Mac checks spelling by itself. On other systems Chromium would fetch a dictionary from the internet
// first, so spelling is not checked there; and no dictionary is ever fetched, whatever else is set.
import type { Session } from 'electron'

/** A port that Chromium refuses to call, on this computer: nothing can be fetched from there. */
export const nowhere = 'http://127.0.0.1:9/'

/** Must be called before the first window, whose page would ask for a dictionary. */
export function setSpelling(
  session: Pick<
    Session,
    'setSpellCheckerDictionaryDownloadURL' | 'setSpellCheckerEnabled' | 'setSpellCheckerLanguages'
  >,
  platform: NodeJS.Platform,
  isWanted: boolean,
) {
  session.setSpellCheckerDictionaryDownloadURL(nowhere)
  // a Mac knows the languages of its user, and says so where it is asked to
  if (platform !== 'darwin') session.setSpellCheckerLanguages([])
  session.setSpellCheckerEnabled(platform === 'darwin' && isWanted)
}
