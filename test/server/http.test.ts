import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { join as joinPath } from 'node:path'
import { expect, test } from 'vitest'
import type { Access } from '../../server/access/access.ts'
import { newDataFolder } from '../helpers/server-command.ts'
import { newRoom, startTestServer } from '../helpers/server.ts'

const png = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(100, 7)])
const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

async function startWebServer() {
  const folder = await newDataFolder()
  const webFolder = joinPath(folder, 'web')
  await mkdir(joinPath(webFolder, 'assets'), { recursive: true })
  await writeFile(joinPath(webFolder, 'index.html'), '<!doctype html><title>Pathlane</title>')
  await writeFile(joinPath(webFolder, 'assets', 'app-1a2b3c.js'), 'export {}')
  await writeFile(joinPath(folder, 'secret.txt'), 'secret')
  return startTestServer({ webFolder })
}

/** A request whose path is sent as it stands; fetch would tidy it up. */
function getRaw(origin: string, path: string): Promise<{ status: number; body: string }> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    request({ hostname, port, path }, (response) => {
      let body = ''
      response.on('data', (chunk: Buffer) => (body += chunk.toString()))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }))
    })
      .on('error', reject)
      .end()
  })
}

test('the server says that it lives', async () => {
  const server = await startTestServer()
  const response = await fetch(`${server.origin}/healthz`)
  expect([response.status, await response.text()]).toEqual([200, 'ok\n'])
})

test('the web edition is served with a policy that lets nothing in from elsewhere', async () => {
  const server = await startWebServer()
  const response = await fetch(`${server.origin}/`)
  expect(response.status).toBe(200)
  expect(await response.text()).toContain('Pathlane')
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'content-security-policy':
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; " +
      "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' data: blob:; " +
      "media-src 'self' data: blob:; frame-src 'none'; worker-src 'self'; base-uri 'none'; form-action 'none'; " +
      "frame-ancestors 'none'",
  })
})

test('files with a hash in their name are kept for good, others are asked for again', async () => {
  const server = await startWebServer()
  const script = await fetch(`${server.origin}/assets/app-1a2b3c.js`)
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  expect(script.headers.get('cache-control')).toContain('immutable')
  const page = await fetch(`${server.origin}/index.html`)
  const headers = { 'If-None-Match': page.headers.get('etag') ?? '' }
  expect((await fetch(`${server.origin}/index.html`, { headers })).status).toBe(304)
})

test.each([
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/assets/../../secret.txt',
  '/..\\secret.txt',
  '/index.html%00.png',
  '/%',
  '//etc/passwd',
  '/assets',
  '/assets/',
  '/missing.js',
])('the path %s leads nowhere', async (path) => {
  const server = await startWebServer()
  const { status, body } = await getRaw(server.origin, path)
  expect(status).toBe(404)
  expect(body).not.toContain('secret')
})

test('the web edition can only be read', async () => {
  const server = await startWebServer()
  const response = await fetch(`${server.origin}/index.html`, { method: 'POST', body: 'x' })
  expect(response.status).toBe(405)
})

test('an image goes up and comes back, also to the desktop app', async () => {
  const server = await startTestServer({ dataFolder: await newDataFolder() })
  const url = `${server.origin}/blobs/${newRoom()}/${hashOf(png)}`
  const headers = { Origin: 'app://pathlane' }
  expect((await fetch(url)).status).toBe(404)
  expect((await fetch(url, { method: 'PUT', body: png, headers })).status).toBe(201)
  const response = await fetch(url, { headers })
  expect(response.headers.get('access-control-allow-origin')).toBe('app://pathlane')
  expect(response.headers.get('content-type')).toBe('image/png')
  expect(Buffer.from(await response.arrayBuffer())).toEqual(png)
})

test('an SVG cannot run its scripts', async () => {
  const server = await startTestServer()
  const url = `${server.origin}/blobs/${newRoom()}/${hashOf(svg)}`
  await fetch(url, { method: 'PUT', body: svg })
  const response = await fetch(url)
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'image/svg+xml',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  })
})

test.each([
  ['a PDF', '%PDF-1.7\n<script>', 'application/pdf'],
  ['words', 'name,visits\n<script>alert(1)</script>,7', 'text/plain; charset=utf-8'],
])('an attachment is handed over as a file and never opened here: %s', async (_, words, type) => {
  const server = await startTestServer()
  const body = Buffer.from(words)
  const url = `${server.origin}/blobs/${newRoom()}/${hashOf(body)}`
  expect((await fetch(url, { method: 'PUT', body })).status).toBe(201)
  const response = await fetch(url)
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': type,
    'content-disposition': 'attachment',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  })
  expect(Buffer.from(await response.arrayBuffer())).toEqual(body)
})

test.each([
  ['whose bytes are others', hashOf(svg), png, 422],
  ['that is no image', hashOf(Buffer.from('<html>')), Buffer.from('<html>'), 415],
  ['that is too large', hashOf(Buffer.alloc(2_000)), Buffer.alloc(2_000), 413],
  ['without a real hash', 'abc', png, 404],
])('an image %s is refused', async (_, hash, body, status) => {
  const server = await startTestServer({ limits: { maxBlobBytes: 1_000 } })
  const url = `${server.origin}/blobs/${newRoom()}/${hash}`
  expect((await fetch(url, { method: 'PUT', body })).status).toBe(status)
})

test('an image that is too large is refused even when its size was not announced', async () => {
  const server = await startTestServer({ limits: { maxBlobBytes: 1_000 } })
  const body = new ReadableStream({
    start(controller) {
      for (let at = 0; at < 20; at++) controller.enqueue(new Uint8Array(100))
      controller.close()
    },
  })
  const url = `${server.origin}/blobs/${newRoom()}/${hashOf(png)}`
  const options = { method: 'PUT', body, duplex: 'half' } as RequestInit
  expect((await fetch(url, options)).status).toBe(413)
})

test('a viewer may see images and add none; who is refused sees none', async () => {
  const access: Access = {
    admit: async ({ headers: { authorization: role } }) =>
      role === 'viewer' || role === 'editor'
        ? { status: 'admitted', guest: { role, personId: null, name: '' } }
        : { status: 'refused', reason: 'forbidden' },
  }
  const server = await startTestServer({ access })
  const url = `${server.origin}/blobs/${newRoom()}/${hashOf(png)}`
  const as = (role: string) => ({ headers: { Authorization: role } })
  expect((await fetch(url, { method: 'PUT', body: png, ...as('viewer') })).status).toBe(403)
  expect((await fetch(url, { method: 'PUT', body: png, ...as('editor') })).status).toBe(201)
  expect((await fetch(url, as('viewer'))).status).toBe(200)
  expect((await fetch(url, as('nobody'))).status).toBe(403)
})

test('a page of another origin gets at no image', async () => {
  const server = await startTestServer()
  const url = `${server.origin}/blobs/${newRoom()}/${hashOf(png)}`
  const headers = { Origin: 'https://elsewhere.example' }
  expect((await fetch(url, { headers })).status).toBe(403)
  expect((await fetch(url, { method: 'PUT', body: png, headers })).status).toBe(403)
})
