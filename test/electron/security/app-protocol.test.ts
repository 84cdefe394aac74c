import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'
import { declareAppScheme, serveRenderer } from '../../../electron/app-protocol.ts'
import { schemeHandlers, schemes } from '../../helpers/electron-module.ts'

vi.mock('electron', () => import('../../helpers/electron-module.ts'))

const folder = mkdtempSync(path.join(tmpdir(), 'pathlane-protocol-'))
const renderer = path.join(folder, 'renderer')
mkdirSync(path.join(renderer, 'assets'), { recursive: true })
mkdirSync(path.join(folder, 'renderer-old'))
writeFileSync(path.join(renderer, 'index.html'), 'the page')
writeFileSync(path.join(renderer, 'assets/app.js'), 'the script')
writeFileSync(path.join(folder, 'secret.txt'), 'secret')
writeFileSync(path.join(folder, 'renderer-old/secret.txt'), 'secret')
const servers = ['http://127.0.0.1:4444']
serveRenderer(renderer, () => servers)

afterAll(() => rmSync(folder, { recursive: true }))

it('the app’s scheme is a standard and secure one, and goes around no policy', () => {
  declareAppScheme()
  expect(schemes).toEqual([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
})

it('files of the page are served, each under the policy', async () => {
  for (const name of ['', 'index.html', 'assets/app.js']) {
    const response = await ask(`app://pathlane/${name}`)
    expect(response.status).toBe(200)
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(response.headers.get('Content-Security-Policy')?.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data: blob:",
      "font-src 'self' data:",
      "connect-src 'self' data: blob: http://127.0.0.1:4444 ws://127.0.0.1:4444",
      "media-src 'self' data: blob:",
      "manifest-src 'self'",
      "frame-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ])
  }
})

it('a server that the person has agreed to is in the policy of the next page', async () => {
  servers.push('https://maps.example.com')
  const response = await ask('app://pathlane/index.html')
  expect(response.headers.get('Content-Security-Policy')).toContain(
    ' ws://127.0.0.1:4444 https://maps.example.com wss://maps.example.com;',
  )
  servers.pop()
})

it('no path leads out of the page’s folder', async () => {
  for (const name of [
    '..%2fsecret.txt',
    '%2e%2e%2fsecret.txt',
    '..%5csecret.txt',
    'assets/..%2f..%2fsecret.txt',
    '..%2frenderer-old%2fsecret.txt',
    '%2fetc%2fpasswd',
    'index.html%00.js',
    '%E0%A4%A',
  ]) {
    expect([name, (await ask(`app://pathlane/${name}`)).status]).toEqual([name, 404])
  }
})

it('other hosts, and anything but reading, get nothing', async () => {
  expect((await ask('app://elsewhere/index.html')).status).toBe(404)
  expect((await ask('app://pathlane.example.com/index.html')).status).toBe(404)
  for (const method of ['POST', 'PUT', 'DELETE']) {
    expect((await ask('app://pathlane/index.html', method)).status).toBe(404)
  }
})

async function ask(url: string, method = 'GET'): Promise<Response> {
  const handler = schemeHandlers.get('app')
  if (handler === undefined) throw new Error('Nobody serves the page')
  return handler(new Request(url, { method }))
}
