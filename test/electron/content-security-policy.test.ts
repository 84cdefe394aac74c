import { expect, it } from 'vitest'
import { contentSecurityPolicy } from '../../electron/content-security-policy.ts'

it('the page may reach its own server, over http and over a socket', () => {
  expect(contentSecurityPolicy(['http://127.0.0.1:4444'])).toContain(
    "connect-src 'self' data: blob: http://127.0.0.1:4444 ws://127.0.0.1:4444;",
  )
})

it('a server with a certificate is reached only over an encrypted socket', () => {
  expect(contentSecurityPolicy(['https://maps.example.com'])).toContain(
    ' https://maps.example.com wss://maps.example.com;',
  )
})

it('without a server the page reaches nothing outside itself', () => {
  const policy = contentSecurityPolicy([])
  expect(policy).toContain("connect-src 'self' data: blob:;")
  expect(policy).not.toMatch(/https?:|wss?:|unsafe-eval|\*/)
})

it('scripts come only from files of the app', () => {
  expect(contentSecurityPolicy([])).toContain("script-src 'self';")
})
