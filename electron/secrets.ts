// What only this account may read is locked by the system's own store of secrets, where it has one. Where
// it has none the text is kept as it is, and says so.
import type { SafeStorage } from 'electron'

export interface LockedText {
  /** `system`: by the keychain, the account's key or the keyring. `nothing`: there is no such store. */
  readonly lock: 'system' | 'nothing'
  readonly text: string
}

export interface Secrets {
  lock(text: string): Promise<LockedText>
  /** Null where it was locked by another account or computer, or is damaged. */
  unlock(locked: LockedText): Promise<string | null>
}

type Store = Pick<
  SafeStorage,
  | 'decryptStringAsync'
  | 'encryptStringAsync'
  | 'getSelectedStorageBackend'
  | 'isAsyncEncryptionAvailable'
>

/** Needs an app that is ready. */
export function openSecrets(store: Store, platform: NodeJS.Platform): Secrets {
  return {
    async lock(text) {
      if (!(await isSafe(store, platform))) return { lock: 'nothing', text }
      const bytes = await store.encryptStringAsync(text)
      return { lock: 'system', text: bytes.toString('base64') }
    },
    async unlock({ lock, text }) {
      if (lock === 'nothing') return text
      try {
        return (await store.decryptStringAsync(Buffer.from(text, 'base64'))).result
      } catch (error) {
        console.warn('What was locked by the system could not be unlocked.', error)
        return null
      }
    },
  }
}

/** Without a keyring Chromium locks with a password that everybody knows. */
async function isSafe(store: Store, platform: NodeJS.Platform): Promise<boolean> {
  if (platform === 'linux' && unsafeStores.has(store.getSelectedStorageBackend())) return false
  return store.isAsyncEncryptionAvailable()
}

const unsafeStores: ReadonlySet<string> = new Set(['basic_text', 'unknown'])
