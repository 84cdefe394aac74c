// Chromium knows no app://, so the double's pages live at another address. Here the two addresses
// are put in each other's place, so that neither the app nor its server sees the difference.
import http from 'node:http'
import type { IncomingMessage } from 'node:http'
import type { Route } from '@playwright/test'

/** A secure context too, and an address at which the whiteboard runs as it does in the app. */
export const pageOrigin = 'http://localhost'
export const appOrigin = 'app://pathlane'

export function toAppUrl(url: string): string {
  return url.startsWith(`${pageOrigin}/`) ? appOrigin + url.slice(pageOrigin.length) : url
}

export function toPageUrl(url: string): string {
  return url.startsWith(`${appOrigin}/`) ? pageOrigin + url.slice(appOrigin.length) : url
}

/** Lets a page's request through to a server of this computer. */
export async function passAsApp(route: Route): Promise<void> {
  const sent = route.request().headers()
  const response = await route.fetch({ headers: { ...sent, origin: appOrigin } })
  const headers = response.headers()
  const allowed = headers['access-control-allow-origin']
  if (allowed === appOrigin) headers['access-control-allow-origin'] = pageOrigin
  await route.fulfill({ response, headers })
}

const { createServer } = http

/** For the app's server: routes do not see sockets, so their origin is changed on arrival. */
export const createServerForApp = ((...args: Parameters<typeof createServer>) =>
  createServer(...args).prependListener('upgrade', (request: IncomingMessage) => {
    if (request.headers.origin === pageOrigin) request.headers.origin = appOrigin
  })) as typeof createServer
