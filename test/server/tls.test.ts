import { execFileSync } from 'node:child_process'
import { rename, writeFile } from 'node:fs/promises'
import { request } from 'node:https'
import { join as joinPath } from 'node:path'
import type { TLSSocket } from 'node:tls'
import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { newDataFolder, runServerCommand } from '../helpers/server-command.ts'
import { runServerToEnd } from '../helpers/server-process.ts'
import { afterTest, eventually, newRoom, startTestServer } from '../helpers/server.ts'

/** A certificate of one's own for this machine. */
async function newCertificate(name: string, folder?: string) {
  const place = folder ?? (await newDataFolder())
  const [cert, key] = [joinPath(place, 'cert.pem'), joinPath(place, 'key.pem')]
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
  const subject = ['-subj', `/CN=${name}`, '-days', '2']
  execFileSync('openssl', ['req', '-x509', ...curve, ...subject, '-keyout', key, '-out', cert], {
    stdio: 'ignore',
  })
  return { cert, key }
}

/** The name in the certificate that a server shows, and what it answers. */
function ask(origin: string): Promise<{ name: string; status: number }> {
  return new Promise((resolve, reject) => {
    request(`${origin}/healthz`, { rejectUnauthorized: false, agent: false }, (response) => {
      const { subject } = (response.socket as TLSSocket).getPeerCertificate()
      response.resume()
      resolve({ name: subject.CN, status: response.statusCode ?? 0 })
    })
      .on('error', reject)
      .end()
  })
}

test('with a certificate of its own the server speaks https, to sockets too', async () => {
  const server = await startTestServer({ tls: await newCertificate('first') })
  expect(server.origin).toMatch(/^https:/)
  expect(await ask(server.origin)).toEqual({ name: 'first', status: 200 })
  const address = `${server.origin.replace('https', 'wss')}/sync/${newRoom()}`
  const socket = new WebSocket(address, { rejectUnauthorized: false, origin: server.origin })
  afterTest(() => socket.terminate())
  let frames = 0
  socket.on('message', () => frames++)
  await eventually(() => frames > 0)
})

test('a new certificate is used from SIGHUP on, a damaged one is not', async () => {
  const files = await newCertificate('first')
  const args = ['--port', '0', '--data', await newDataFolder(), '--tls-cert', files.cert]
  const server = await runServerCommand([...args, '--tls-key', files.key, '--log', 'json'])
  expect((await ask(server.origin)).name).toBe('first')
  const next = await newCertificate('second')
  await rename(next.key, files.key)
  await rename(next.cert, files.cert)
  server.hangUp()
  await eventually(async () => (await ask(server.origin)).name === 'second')
  await writeFile(files.cert, 'no certificate')
  server.hangUp()
  await eventually(() => server.stderr().includes('certificate-refused'))
  expect((await ask(server.origin)).name).toBe('second')
})

test('a certificate that cannot be read stops the start with a sentence', async () => {
  const data = ['--data', await newDataFolder(), '--port', '0']
  const missing = await runServerToEnd([...data, '--tls-cert', '/nowhere.pem', '--tls-key', '/x'])
  expect(missing.stderr).toMatch(/^The certificate or its key cannot be read/)
  const alone = await runServerToEnd([...data, '--tls-cert', '/nowhere.pem'])
  expect(alone.exitCode).toBe(2)
  expect(alone.stderr).toContain('--tls-cert and --tls-key need each other')
})
