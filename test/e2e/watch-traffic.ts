// What a device asks of the network and what its pages complain about, from the browser's own log.
import type { BrowserContext } from '@playwright/test'

export interface Traffic {
  /** Addresses outside of the origin that a page, a frame or a worker asked for. */
  readonly foreign: readonly string[]
  /** Addresses within the origin, to see that something was watched at all. */
  readonly own: readonly string[]
  /** Violations of the content security policy, console errors and uncaught errors. */
  readonly complaints: readonly string[]
}

/** Everything that happens on a device from here on. */
export async function watchTraffic(context: BrowserContext, origin: string): Promise<Traffic> {
  const foreign: string[] = []
  const own: string[] = []
  const complaints: string[] = []
  const note = (address: string) => {
    if (!/^(data|blob|about):/.test(address))
      (isWithin(address, origin) ? own : foreign).push(address)
  }
  // reason: the context reports the requests of its pages, frames and service workers
  context.on('request', (request) => note(request.url()))
  context.on('page', (page) => page.on('websocket', (socket) => note(socket.url())))
  for (const page of context.pages()) page.on('websocket', (socket) => note(socket.url()))
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  context.on('weberror', (error) => complaints.push(String(error.error())))
  await context.exposeFunction('noteViolation', (words: string) => complaints.push(words))
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      const noteViolation = Reflect.get(window, 'noteViolation') as (words: string) => void
      noteViolation(`${effectiveDirective} forbids ${blockedURI}`)
    })
  })
  return { foreign, own, complaints }
}

function isWithin(address: string, origin: string): boolean {
  return address.replace(/^ws/, 'http').startsWith(`${origin}/`)
}
