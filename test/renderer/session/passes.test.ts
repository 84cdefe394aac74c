import { expect, test } from 'vitest'
import { credentialsFor, openPasses } from '../../../renderer/session/passes.ts'
import type { TextStorage } from '../../../renderer/session/stored-value.ts'
import { isPersonSecret } from '../../../shared/wire/person-id.ts'

function deviceStorage(): TextStorage {
  const values = new Map<string, string>()
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
  }
}

test('a device is the same person after a reload, and another device is somebody else', () => {
  const device = deviceStorage()
  const secret = openPasses(device).secretFor('map')
  expect(isPersonSecret(secret)).toBe(true)
  expect(openPasses(device).secretFor('map')).toBe(secret)
  expect(openPasses(deviceStorage()).secretFor('map')).not.toBe(secret)
})

test('a map keeps the token of the link that was opened last', () => {
  const device = deviceStorage()
  const passes = openPasses(device)
  passes.takeLink('map', 'first.token')
  passes.takeLink('map', 'second.token')
  expect(credentialsFor('map', openPasses(device)).token).toBe('second.token')
  expect(credentialsFor('another map', passes).token).toBe(null)
  expect(passes.linksTaken.get()).toBe(2)
})

test('of very many tokens the oldest are forgotten', () => {
  const passes = openPasses(deviceStorage())
  for (let at = 0; at < 600; at++) passes.keepToken(`map-${at}`, `token.${at}.abc`)
  expect(credentialsFor('map-0', passes).token).toBe(null)
  expect(credentialsFor('map-599', passes).token).toBe('token.599.abc')
})

test('what is spoiled in the storage is no token, and no person', () => {
  const device = deviceStorage()
  device.setItem('pathlane:passes', JSON.stringify({ map: 'a b', other: 'good.token' }))
  device.setItem('pathlane:person', JSON.stringify('short'))
  const passes = openPasses(device)
  expect(credentialsFor('map', passes).token).toBe(null)
  expect(credentialsFor('other', passes).token).toBe('good.token')
  expect(isPersonSecret(passes.secretFor('map'))).toBe(true)
})

test('a device that keeps nothing is somebody for as long as the window', () => {
  const passes = openPasses(null)
  passes.takeLink('map', 'some.token')
  expect(credentialsFor('map', passes)).toEqual({
    token: 'some.token',
    personSecret: passes.secretFor('map'),
  })
})

test('each server gets what is for it, and nothing that is for another one', () => {
  const device = deviceStorage()
  const passes = openPasses(device)
  passes.takeLink('here', 'own.token')
  passes.takeLink('there', 'their.token', 'https://maps.example.com')
  expect(passes.homes.serverOf('here')).toBe(null)
  expect(passes.homes.serverOf('there')).toBe('https://maps.example.com')
  expect(passes.secretFor('there')).not.toBe(passes.secretFor('here'))
  expect(openPasses(device).secretFor('there')).toBe(passes.secretFor('there'))
  passes.takeLink('there', null, 'https://other.example.com')
  expect(credentialsFor('there', passes).token).toBe(null)
  passes.keepInvitation('invited.here')
  passes.homes.keepInvitation('https://maps.example.com', 'invited.there')
  passes.homes.note('theirs', 'https://maps.example.com')
  expect(passes.invitationFor('here')).toBe('invited.here')
  expect(passes.invitationFor('theirs')).toBe('invited.there')
  expect(passes.invitationFor('there')).toBe(null)
})

test('what was spoiled or written by hand names no server', () => {
  const device = deviceStorage()
  device.setItem(
    'pathlane:homes',
    '{"a":"https://a.example; script-src *","b":"https://b.example"}',
  )
  const { homes } = openPasses(device)
  expect(homes.serverOf('a')).toBe(null)
  expect(homes.serverOf('b')).toBe('https://b.example')
})
