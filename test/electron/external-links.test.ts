import { expect, it } from 'vitest'
import { openExternalLink } from '../../electron/external-links.ts'

it.each(['https://example.com/', 'http://example.com/', 'mailto:ana@example.com'])(
  '%s is handed to the system',
  async (address) => {
    expect(await opened(address)).toEqual([address])
  },
)

it.each([
  'file:///etc/passwd',
  'javascript:alert(1)',
  'smb://server/share',
  'ms-msdt:/id',
  'words',
])('%s is not', async (address) => {
  expect(await opened(address)).toEqual([])
})

async function opened(address: string) {
  const seen: string[] = []
  await openExternalLink(address, async (url) => void seen.push(url))
  return seen
}
