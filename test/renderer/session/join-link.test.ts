import { expect, test } from 'vitest'
import { formatJoinLink, parseJoinLink } from '../../../renderer/session/join-link.ts'
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
