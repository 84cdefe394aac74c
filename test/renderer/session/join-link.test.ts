import { expect, test } from 'vitest'
import {
  formatJoinLink,
  formatOwnLink,
  isSessionLink,
  parseJoinLink,
  parseServerAddress,
} from '../../../renderer/session/join-link.ts'
import { newId } from '../../../shared/document/new-id.ts'
import { problemText } from '../../../shared/problems.ts'

const mapId = newId()

test('a link that was formatted is read back', () => {
  const link = formatJoinLink('http://192.168.1.5:4321/', 'map', mapId)
  expect(link).toBe(`http://192.168.1.5:4321/#/map/${mapId}`)
  expect(parseJoinLink(link)).toEqual({
    kind: 'map',
    id: mapId,
    serverUrl: 'http://192.168.1.5:4321',
    token: null,
  })
})

test('a link survives what mail programs and people do to it', () => {
  const link = formatJoinLink('https://maps.example.com', 'map', mapId)
  const pasted = [
    ` ${link}\n`,
    `<${link}>`,
    `"${link}"`,
    `${link}.`,
    `${link}/`,
    `${link.slice(0, 30)}\n   ${link.slice(30)}`,
  ]
  for (const text of pasted) {
    expect(parseJoinLink(text)).toEqual({
      kind: 'map',
      id: mapId,
      serverUrl: 'https://maps.example.com',
      token: null,
    })
  }
})

test('a link may lead to a library of frameworks', () => {
  const link = formatJoinLink('https://maps.example.com', 'library', mapId)
  expect(link).toBe(`https://maps.example.com/#/library/${mapId}`)
  expect(parseJoinLink(link)).toEqual({
    kind: 'library',
    id: mapId,
    serverUrl: 'https://maps.example.com',
    token: null,
  })
})

test('a link may carry what lets its holder in', () => {
  const token = 'pl1.abc.def-_.ghi'
  const link = formatJoinLink('https://maps.example.com', 'map', mapId, token)
  expect(link).toBe(`https://maps.example.com/#/map/${mapId}?k=${token}`)
  expect(parseJoinLink(link).token).toBe(token)
  expect(parseJoinLink(`${link}&utm_source=mail`).token).toBe(token)
  expect(parseJoinLink(link.replace(token, 'a b<script>')).token).toBe(null)
})

test('a bare id names a map without a server', () => {
  expect(parseJoinLink(` ${mapId} `)).toEqual({
    kind: 'map',
    id: mapId,
    serverUrl: null,
    token: null,
  })
})

test('anything else is no link', () => {
  const wrong = [
    '',
    'hello',
    'https://maps.example.com/',
    'https://maps.example.com/#/map/short',
    `https://maps.example.com/#/map/${mapId}/more`,
    `https://maps.example.com/#/elsewhere/${mapId}`,
    `https://maps.example.com/map/${mapId}`,
    `javascript:alert(1)#/map/${mapId}`,
    `file:///tmp/x#/map/${mapId}`,
  ]
  for (const text of wrong) {
    expect(() => parseJoinLink(text)).toThrow(problemText['link-invalid'][0])
  }
})

const token = 'pl1.abc.def-_.ghi'
const joinLink = formatJoinLink('https://maps.example.com', 'map', mapId, token)
const target = { kind: 'map', id: mapId, serverUrl: 'https://maps.example.com', token }

test('a link of the app’s own leads where the link in it does, however the system writes it', () => {
  const own = formatOwnLink(joinLink)
  const written = [
    own,
    own.replace('pathlane://join', 'pathlane://join/'),
    own.replace('pathlane://', 'PATHLANE:'),
    `pathlane://join#${encodeURIComponent(joinLink)}`,
    `pathlane://join/#${joinLink.replace('/#/', '/%23/')}`,
  ]
  for (const link of written) expect(parseJoinLink(link)).toEqual(target)
})

test('links of the app’s own that say anything else are refused', () => {
  const links = [
    'pathlane://join',
    'pathlane://join#',
    'pathlane://quit#now',
    'pathlane://join#javascript:alert(1)',
    `pathlane://join#file:///etc/passwd#/map/${mapId}`,
    `pathlane://join#https://maps.example.com/#/present/${mapId}`,
    'pathlane://join#%',
  ]
  for (const link of links)
    expect(() => parseJoinLink(link)).toThrow(problemText['link-invalid'][0])
})

test('a server is found in its address, in a link to it and in an invitation', () => {
  const serverUrl = 'https://maps.example.com'
  expect(parseServerAddress(' maps.example.com ')).toEqual({ serverUrl, invitation: null })
  expect(parseServerAddress(`${serverUrl}/`)).toEqual({ serverUrl, invitation: null })
  expect(parseServerAddress(joinLink)).toEqual({ serverUrl, invitation: null })
  expect(parseServerAddress(`<${serverUrl}/#/?invitation=${token}>`)).toEqual({
    serverUrl,
    invitation: token,
  })
  expect(parseServerAddress('localhost:4321').serverUrl).toBe('https://localhost:4321')
  expect(parseServerAddress('http://localhost:4321').serverUrl).toBe('http://localhost:4321')
})

test.each(['', 'two words', 'ftp://maps.example.com', 'https://a;b', 'javascript:alert(1)'])(
  '%j is the address of no server',
  (typed) => {
    expect(() => parseServerAddress(typed)).toThrow(problemText['server-address-invalid'][0])
  },
)

test('the short link of a session in the room is known', () => {
  expect(isSessionLink(' http://192.168.1.5:4321/K7RQ2M ')).toBe(true)
  expect(isSessionLink(joinLink)).toBe(false)
})
