import type { IncomingMessage } from 'node:http'

/** The desktop app's pages, wherever their server is. */
export const desktopOrigin = 'app://pathlane'

/**
 * Whether a page may talk to this server: its own pages, the desktop app, and what was allowed by
 * name. Programs other than browsers send no Origin.
 */
export function isAllowedOrigin(request: IncomingMessage, allowed: readonly string[]): boolean {
  const { origin, host } = request.headers
  if (origin === undefined || origin === desktopOrigin || allowed.includes(origin)) return true
  return origin === `http://${host}` || origin === `https://${host}`
}
