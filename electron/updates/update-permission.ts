// Whether the app may ask for updates by itself. It may not until somebody has allowed it.
import { readFileSync, writeFileSync } from 'node:fs'
import * as v from 'valibot'

const kept = v.object({ asksByItself: v.boolean() })

export function openUpdatePermission(file: string) {
  return {
    /** A missing or spoiled file allows nothing. */
    read(): boolean {
      try {
        return v.parse(kept, JSON.parse(readFileSync(file, 'utf8'))).asksByItself
      } catch {
        return false
      }
    },
    keep(asksByItself: boolean): void {
      try {
        writeFileSync(file, JSON.stringify({ asksByItself }))
      } catch (error) {
        console.error('Whether the app may ask for updates could not be kept.', error)
      }
    },
  }
}
