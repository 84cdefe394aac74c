// Every channel by which a page can ask something: what it takes, what it refuses, and from whom.
import { beforeEach, expect, it, vi } from 'vitest'
import { answerPages, type Answers } from '../../../electron/ipc.ts'
import type { Requests } from '../../../shared/desktop/bridge.ts'
import { handlers } from '../../helpers/electron-module.ts'

vi.mock('electron', () => import('../../helpers/electron-module.ts'))

interface Channel {
  readonly fine: readonly unknown[]
  readonly wrong: readonly (readonly unknown[])[]
}

const fileId = 'V1StGXR8_Z5jdHi6B-myT'
const mapId = 'a-map-of-this-test-0'
const bytes = new Uint8Array(3)
const wish = { after: null, keepsPrevious: true }
const nothing: Channel = { fine: [], wrong: [[null], ['more'], [{}]] }

/** Nothing but an origin may get into the policy of a page. */
const server: Channel = {
  fine: ['https://maps.example.com'],
  wrong: [
    [],
    [7],
    ['*'],
    ['https://*.example.com'],
    ["https://a; script-src 'unsafe-eval'"],
    ['https://maps.example.com/path'],
    ['file:///etc/passwd'],
  ],
}

/** A channel that is added has to be added here, or this does not compile. */
const channels: { readonly [Name in keyof Requests]: Channel } = {
  'link:open': { fine: ['https://example.com'], wrong: [[], [7], ['x'.repeat(8193)], ['x', 'y']] },
  'title:set': { fine: ['A map'], wrong: [[], [12], ['x'.repeat(501)], [['A map']]] },
  'menu:offer': { fine: [['go-home']], wrong: [[], ['go-home'], [['format-disk']], [[7]]] },
  'link:listen': nothing,
  'server:known': nothing,
  'server:agree': server,
  'server:forget': server,
  'server:check': server,
  'settings:read': nothing,
  'settings:write': { fine: ['theme', '"dark"'], wrong: [[], ['../x', '1'], ['theme', 7]] },
  'file:choose-existing': nothing,
  'file:choose-new': { fine: ['A map'], wrong: [[], [7], ['x'.repeat(501)]] },
  'file:adopt': { fine: ['/home/ana/a.pathlane'], wrong: [[], [7], ['x'.repeat(32_769)], [{}]] },
  'file:read': { fine: [fileId], wrong: [[], ['/etc/passwd'], ['../../etc/passwd/aaaaa'], [7]] },
  'file:read-previous': { fine: [fileId], wrong: [[], ['/etc/passwd'], [{}]] },
  'file:write': {
    fine: [fileId, bytes, wish],
    wrong: [
      ['/etc/passwd', bytes, wish],
      [fileId, 'text', wish],
      [fileId, [1, 2], wish],
      [fileId, bytes],
      [fileId, bytes, { ...wish, path: '/etc/passwd' }],
      [fileId, bytes, { after: 7, keepsPrevious: true }],
    ],
  },
  'file:show': {
    fine: [{ id: null, isEdited: false }],
    wrong: [[], [{ id: '/etc/passwd', isEdited: false }], [{ id: null, isEdited: 'yes' }]],
  },
  'file:listen': nothing,
  'window:saved': nothing,
  'host:watch': nothing,
  'host:start': { fine: [mapId, 'editor'], wrong: [[mapId], ['../x', 'editor'], [mapId, 'king']] },
  'host:change-role': { fine: ['viewer'], wrong: [[], ['facilitator'], [7]] },
  'host:choose-address': { fine: ['192.168.1.2'], wrong: [[], ['example.com'], ['1.2.3'], [7]] },
  'host:remove': { fine: ['somebody'], wrong: [[], [7], ['x'.repeat(65)]] },
  'host:end': nothing,
  'presenter:watch': nothing,
  'presenter:open': { fine: [mapId], wrong: [[], ['#/home'], ['short'], [7]] },
  'presenter:close': nothing,
  'updates:watch': nothing,
  'updates:ask': nothing,
  'updates:fetch': nothing,
  'updates:stop-fetching': nothing,
  'updates:set-asks-by-itself': { fine: [true], wrong: [[], ['true'], [1], [true, false]] },
  'updates:restart': nothing,
}

const reached: unknown[][] = []
// reason: every name answers alike: by noting what reached it
const answers = Object.fromEntries(
  Object.keys(channels).map((name) => [
    name,
    (_page: unknown, ...args: unknown[]) => void reached.push([name, ...args]),
  ]),
) as unknown as Answers
answerPages(answers)

const ourFrame = { url: 'app://pathlane/index.html#/map/one', parent: null }

beforeEach(() => {
  reached.splice(0)
})

it('the page can ask what the contract names, and nothing else', () => {
  expect([...handlers.keys()].toSorted()).toEqual(Object.keys(channels).toSorted())
})

for (const [name, { fine, wrong }] of Object.entries(channels)) {
  it(`${name} takes what it is for and refuses every other shape`, async () => {
    await ask(name, ourFrame, fine)
    expect(reached).toEqual([[name, ...fine]])
    for (const args of wrong) {
      await expect(ask(name, ourFrame, args)).rejects.toThrow(/Expected|Invalid/)
    }
    expect(reached).toHaveLength(1)
  })
}

const strangers = {
  'a frame inside our page': { url: ourFrame.url, parent: ourFrame },
  'a page of the web': { url: 'https://example.com/', parent: null },
  'another host of our scheme': { url: 'app://elsewhere/index.html', parent: null },
  'a host that begins like ours': { url: 'app://pathlane.example.com/', parent: null },
  'a page without an address': { url: '', parent: null },
  'a frame that has closed': null,
}

for (const [who, frame] of Object.entries(strangers)) {
  it(`${who} gets no answer on any channel`, async () => {
    for (const [name, { fine }] of Object.entries(channels)) {
      await expect(ask(name, frame, fine)).rejects.toThrow('Refused a message from')
    }
    expect(reached).toEqual([])
  })
}

async function ask(name: string, senderFrame: object | null, args: readonly unknown[]) {
  return handlers.get(name)?.({ sender: {}, senderFrame }, ...args)
}
