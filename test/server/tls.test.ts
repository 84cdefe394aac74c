import { rename, symlink, unlink, writeFile } from 'node:fs/promises'
import { request } from 'node:https'
import type { TLSSocket } from 'node:tls'
import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { newCertificate } from '../helpers/certificate.ts'
import { newDataFolder, runServerCommand } from '../helpers/server-command.ts'
import { runServerToEnd } from '../helpers/server-process.ts'
import { afterTest, eventually, newRoom, startTestServer } from '../helpers/server.ts'

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
  const server = await startTestServer({
    tls: await newCertificate('first', await newDataFolder()),
  })
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
  const files = await newCertificate('first', await newDataFolder())
  const args = ['--port', '0', '--data', await newDataFolder(), '--tls-cert', files.cert]
  const server = await runServerCommand([...args, '--tls-key', files.key, '--log', 'json'])
  expect((await ask(server.origin)).name).toBe('first')
  const next = await newCertificate('second', await newDataFolder())
  await rename(next.key, files.key)
  await rename(next.cert, files.cert)
  server.hangUp()
  await eventually(async () => (await ask(server.origin)).name === 'second')
  await writeFile(files.cert, 'no certificate')
  server.hangUp()
  await eventually(() => server.stderr().includes('certificate-refused'))
  expect((await ask(server.origin)).name).toBe('second')
})

test('a new certificate is used without a word, also behind a link that points elsewhere', async () => {
  const folders = [await newDataFolder(), await newDataFolder(), await newDataFolder()] as const
  await newCertificate('first', folders[0])
  await newCertificate('second', folders[1])
  // as certbot and Kubernetes lay them out
  const live = `${folders[2]}/live`
  await symlink(folders[0], live)
  const files = { cert: `${live}/cert.pem`, key: `${live}/key.pem` }
  const server = await startTestServer({ tls: { ...files, lookAgainMs: 20 } })
  expect((await ask(server.origin)).name).toBe('first')
  await symlink(folders[1], `${live}-next`)
  await rename(`${live}-next`, live)
  await eventually(async () => (await ask(server.origin)).name === 'second')
  await unlink(files.cert)
  await newCertificate('third', folders[1])
  await eventually(async () => (await ask(server.origin)).name === 'third')
})

test('a certificate that cannot be read stops the start with a sentence', async () => {
  const data = ['--data', await newDataFolder(), '--port', '0']
  const missing = await runServerToEnd([...data, '--tls-cert', '/nowhere.pem', '--tls-key', '/x'])
  expect(missing.stderr).toMatch(/^The certificate or its key cannot be read/)
  const alone = await runServerToEnd([...data, '--tls-cert', '/nowhere.pem'])
  expect(alone.exitCode).toBe(2)
  expect(alone.stderr).toContain('--tls-cert and --tls-key need each other')
})
