import path from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  handedIn,
  longestLink,
  openHandedThings,
  type Handed,
} from '../../electron/handed-things.ts'

const folder = path.resolve('/client')
const link = 'pathlane://join#https://maps.example.com/#/map/a-map-of-this-test-00?k=pl1.secret'
const fileAt = (name: string): Handed => ({ kind: 'file', file: path.join(folder, name) })
const linkTo = (text: string): Handed => ({ kind: 'link', link: text })

it('files and links are found among Chromium’s own switches', () => {
  const args = [
    '--allow-file-access-from-files',
    '--original-process-start-time=13412345678',
    'kitchen.pathlane',
    '--',
    link,
    '--field.pathlane',
    'readme.txt',
    'BATH.PATHLANE',
  ]
  expect(handedIn(args, folder)).toEqual([
    fileAt('kitchen.pathlane'),
    linkTo(link),
    fileAt('BATH.PATHLANE'),
  ])
})

it('file managers of Linux hand a file over as an address', () => {
  const file = path.resolve('/home/ana/Büro, Q3 map.pathlane')
  expect(handedIn([pathToFileURL(file).href], folder)).toEqual([{ kind: 'file', file }])
  for (const none of [
    'file://elsewhere/a.pathlane',
    'file:///%E0%A4%A.pathlane',
    'file:.pathlane',
  ]) {
    expect(() => handedIn([none], folder)).not.toThrow()
  }
  expect(handedIn(['file:///home/ana/picture.png'], folder)).toEqual([])
})

it('a link is no file whatever it ends with, and foreign ones are for the page to refuse', () => {
  expect(handedIn(['PATHLANE://anything.pathlane', 'https://example.com'], folder)).toEqual([
    linkTo('PATHLANE://anything.pathlane'),
  ])
})

it('a link longer than any of ours is passed over', () => {
  expect(handedIn([`pathlane:${'x'.repeat(longestLink)}`], folder)).toEqual([])
})

it('whatever stands on the command line, only files and links come out', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 40 }), { maxLength: 8 }), (args) => {
      for (const thing of handedIn(args, folder)) {
        const isRight =
          thing.kind === 'file' ? path.isAbsolute(thing.file) : /^pathlane:/i.test(thing.link)
        expect(isRight).toBe(true)
      }
    }),
  )
})

/** Windows are names here; a new one listens as soon as its page is there. */
function openApp() {
  const happened: string[] = []
  const shown = new Map<string, string>()
  const nameOf = (thing: Handed) => (thing.kind === 'link' ? thing.link : path.basename(thing.file))
  const things = openHandedThings<string>({
    deliver: (window, thing) => {
      shown.set(nameOf(thing), window)
      happened.push(`${window} opens ${nameOf(thing)}`)
    },
    windowOf: (thing) => (thing.kind === 'link' ? null : (shown.get(nameOf(thing)) ?? null)),
    focus: (window) => void happened.push(`${window} comes to the front`),
    openWindow: () => void happened.push('a window opens'),
  })
  const listen = (window: string) => {
    things.listen(window, 'file')
    things.listen(window, 'link')
  }
  return { things, happened, listen }
}

it('a file at the start waits for the first window, which opens nothing more', () => {
  const { things, happened, listen } = openApp()
  things.hand(fileAt('a'))
  expect(happened).toEqual([])
  listen('first')
  expect(happened).toEqual(['first opens a'])
})

it('each of several things at the start gets a window of its own', () => {
  const { things, happened, listen } = openApp()
  things.hand(fileAt('a'))
  things.hand(linkTo('b'))
  listen('first')
  listen('second')
  expect(happened).toEqual(['first opens a', 'a window opens', 'second opens b'])
})

it('a later thing opens in a new window, and a file that is shown comes to the front', () => {
  const { things, happened, listen } = openApp()
  listen('first')
  things.hand(fileAt('a'))
  listen('second')
  things.hand(fileAt('a'))
  things.hand(linkTo('b'))
  listen('third')
  expect(happened).toEqual([
    'a window opens',
    'second opens a',
    'second comes to the front',
    'a window opens',
    'third opens b',
  ])
})

it('a page that listens again gets nothing twice, and nothing that is for another window', () => {
  const { things, happened, listen } = openApp()
  things.hand(fileAt('a'))
  listen('first')
  things.hand(fileAt('b'))
  listen('first')
  expect(happened).toEqual(['first opens a', 'a window opens'])
})
