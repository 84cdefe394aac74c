// Serves the built renderer. Only files below its folder, only for reading.
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, resolve, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { answerText } from './answer-text.ts'

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

/** What a page of the web edition may do; seen to work with every export of the board. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self' data: blob:",
  "media-src 'self' data: blob:",
  "frame-src 'none'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

type Serve = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void>

export function createWebEdition(folder: string): Serve {
  const root = resolve(folder)
  return async (request, response, path) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD')
      answerText(response, 405, 'Only for reading')
      return
    }
    const file = fileBelow(root, path)
    const stats = file === null ? null : await stat(file).catch(() => null)
    if (file === null || stats === null || !stats.isFile()) {
      answerText(response, 404, 'Not found')
      return
    }
    const tag = `"${stats.size.toString(36)}-${Math.trunc(stats.mtimeMs).toString(36)}"`
    response.setHeader('Content-Security-Policy', contentSecurityPolicy)
    response.setHeader('Cache-Control', cachingOf(path))
    response.setHeader('ETag', tag)
    if (request.headers['if-none-match'] === tag) {
      response.writeHead(304).end()
      return
    }
    response.setHeader('Content-Type', contentTypes[extname(file)] ?? 'application/octet-stream')
    response.setHeader('Content-Length', stats.size)
    await send(response, request.method === 'HEAD' ? null : file)
  }
}

/** The file that a path names, or null where it lies outside the folder. */
function fileBelow(root: string, path: string): string | null {
  const decoded = decodePath(path)
  if (decoded === null || decoded.includes('\0')) return null
  const file = resolve(root, `.${decoded.endsWith('/') ? `${decoded}index.html` : decoded}`)
  return file.startsWith(root + sep) ? file : null
}

function decodePath(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    // reason: a damaged escape names no file
    return null
  }
}

/** The build puts a hash of the content into the names below assets/. */
function cachingOf(path: string): string {
  return path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
}

async function send(response: ServerResponse, file: string | null): Promise<void> {
  if (file === null) response.end()
  else await pipeline(createReadStream(file), response).catch(endedEarly)
}

/** A reader that hangs up is no failure of the server. */
function endedEarly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE' && error.code !== 'ECONNRESET') throw error
}
