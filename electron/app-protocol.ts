// Serves the built renderer as app://pathlane, under the content security policy. It never answers
// with a file outside the renderer's folder.
import { protocol } from 'electron'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { desktopLicencesFile } from '../shared/desktop/licences.ts'
import { appScheme, isAppUrl } from './app-url.ts'
import { contentSecurityPolicy } from './content-security-policy.ts'
import { readDesktopLicences } from './desktop-licences.ts'

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

/** Must be called before the app is ready. */
export function declareAppScheme() {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** @param servers which ones a page may reach that is loaded now */
export function serveRenderer(folder: string, servers: () => readonly string[]) {
  protocol.handle(appScheme, async (request) => {
    const file = fileUnder(folder, request.url)
    if (request.method !== 'GET' || file === null) return notFound()
    const body = await contentOf(folder, file).catch(() => null)
    if (body === null) return notFound()
    const policy = contentSecurityPolicy(servers())
    return new Response(body, { headers: headersFor(file, policy) })
  })
}

async function contentOf(folder: string, file: string) {
  // the one answer that is not a file of the page
  if (file === path.join(folder, desktopLicencesFile)) {
    return readDesktopLicences(import.meta.dirname)
  }
  return new Uint8Array(await readFile(file))
}

function fileUnder(folder: string, address: string) {
  const name = isAppUrl(address) ? decodedPath(address) : null
  if (name === null) return null
  const file = path.join(folder, name === '/' ? 'index.html' : name)
  const inside = path.relative(folder, file)
  return inside.startsWith('..') || path.isAbsolute(inside) ? null : file
}

function decodedPath(address: string) {
  try {
    const name = decodeURIComponent(new URL(address).pathname)
    return name.includes('\0') ? null : name
  } catch {
    return null
  }
}

function headersFor(file: string, policy: string) {
  return {
    'Content-Type': contentTypes[path.extname(file)] ?? 'application/octet-stream',
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  }
}

function notFound() {
  return new Response('Not found', { status: 404, headers: { 'Content-Type': 'text/plain' } })
}
