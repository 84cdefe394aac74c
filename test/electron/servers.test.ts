import type { BrowserWindow, MessageBoxOptions } from 'electron'
import { expect, it } from 'vitest'
import { contentSecurityPolicy } from '../../electron/content-security-policy.ts'
import { english } from '../../electron/messages/en.ts'
import { openServers } from '../../electron/servers.ts'

const maps = 'https://maps.example.com'
// reason: it is only passed on
const window = {} as BrowserWindow

/** A person who answers as told, and servers that answer as told. */
function openApp(answers: readonly ('connect' | 'decline')[], kept?: unknown) {
  const asked: MessageBoxOptions[] = []
  const requested: string[] = []
  const values = new Map<string, unknown>([['servers', kept]])
  const servers = openServers({
    settings: {
      value: (name) => values.get(name),
      set: (name, value) => void values.set(name, value),
    },
    dialog: {
      async showMessageBox(...args: unknown[]) {
        asked.push(args[1] as MessageBoxOptions)
        const response = answers[asked.length - 1] === 'connect' ? 0 : 1
        return { response, checkboxChecked: false }
      },
    },
    net: {
      async fetch(address) {
        requested.push(address)
        if (address.includes('silent')) throw new TypeError('fetch failed')
        return new Response(address.includes('shop') ? '<h1>Shop</h1>' : 'ok\n')
      },
    },
    text: english,
  })
  return { servers, asked, requested }
}

it('a person is asked by the server’s name, once', async () => {
  const { servers, asked } = openApp(['connect'])
  expect(await servers.agree(window, maps)).toBe(true)
  expect(await servers.agree(window, maps)).toBe(true)
  expect(asked.map(({ message }) => message)).toEqual(['Connect to maps.example.com?'])
  expect(servers.known()).toEqual([maps])
})

it('whoever declines is asked again, and Enter declines', async () => {
  const { servers, asked } = openApp(['decline', 'connect'])
  expect(await servers.agree(window, maps)).toBe(false)
  expect(servers.known()).toEqual([])
  expect(await servers.agree(window, maps)).toBe(true)
  expect(asked[0]).toMatchObject({ defaultId: 1, cancelId: 1 })
})

it('two windows ask one question', async () => {
  const { servers, asked } = openApp(['connect'])
  await Promise.all([servers.agree(window, maps), servers.agree(window, maps)])
  expect(asked).toHaveLength(1)
})

it('a connection that is not encrypted is called so', async () => {
  const { servers, asked } = openApp(['connect', 'connect'])
  await servers.agree(window, maps)
  await servers.agree(window, 'http://192.168.1.5:4321')
  expect(asked.map(({ detail }) => detail?.includes(english.serverPlain))).toEqual([false, true])
})

it('a forgotten server is asked about again', async () => {
  const { servers, asked } = openApp(['connect', 'connect'])
  await servers.agree(window, maps)
  servers.forget(maps)
  expect(servers.known()).toEqual([])
  await servers.agree(window, maps)
  expect(asked).toHaveLength(2)
})

it('what somebody wrote into the file by hand gets into no policy', () => {
  const { servers } = openApp([], [maps, "https://a.example; script-src 'unsafe-eval'", 5, null])
  expect(servers.known()).toEqual([maps])
  expect(contentSecurityPolicy(servers.known())).toContain(
    `connect-src 'self' data: blob: ${maps} wss://maps.example.com;`,
  )
  expect(openApp([], 'spoiled').servers.known()).toEqual([])
})

it('only a server that was agreed to is looked for, and told from what else answers', async () => {
  const shop = 'https://shop.example'
  const silent = 'https://silent.example'
  const { servers, requested } = openApp([], [maps, shop, silent])
  expect(await servers.check('https://other.example')).toBe('server-silent')
  expect(requested).toEqual([])
  expect(await servers.check(maps)).toBe(null)
  expect(await servers.check(shop)).toBe('server-unknown')
  expect(await servers.check(silent)).toBe('server-silent')
  expect(requested[0]).toBe(`${maps}/healthz`)
})
