// Home's pictures of maps.
import type { Page } from '@playwright/test'
import { expect } from './app.ts'

export async function goHome(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Home', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Your maps' })).toBeVisible()
}

/** In the page: whether this device has drawn a picture of its only map. */
export async function hasPicture(): Promise<boolean> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const asked = indexedDB.open('pathlane-library')
    asked.addEventListener('success', () => resolve(asked.result))
    asked.addEventListener('error', () => reject(new Error('no library')))
  })
  const rows = await new Promise<readonly { readonly thumbnail?: unknown }[]>((resolve) => {
    const all = db.transaction('maps').objectStore('maps').getAll()
    all.addEventListener('success', () => resolve(all.result as { thumbnail?: unknown }[]))
  })
  db.close()
  return typeof rows[0]?.thumbnail === 'string'
}
