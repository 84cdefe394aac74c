import { expect, test } from 'vitest'
import {
  openPresenting,
  watchPresented,
  type Presented,
} from '../../../renderer/session/presenting.ts'
import { newId } from '../../../shared/document/new-id.ts'
import { afterTest, patience } from '../../helpers/server.ts'

const presented: Presented = {
  leader: 7,
  part: { kind: 'view', rect: { x: -10, y: 20, w: 800, h: 600 } },
  board: { w: 1100, h: 700 },
  wording: { source: 'Sales CRM', areFunnelsShown: false },
  filter: { owner: ['marketing'] },
  isDark: true,
}

function openBoth(mapId = newId()) {
  const line = openPresenting(mapId)
  const told = watchPresented(mapId)
  afterTest(() => line.close())
  return { line, told, watch: () => afterTest(told.subscribe(() => {})) }
}

test('a presenter window that opens later asks, and is told', async () => {
  const { line, told, watch } = openBoth()
  line.onAsked(() => line.tell(presented))
  watch()
  await expect.poll(() => told.get(), patience).toEqual(presented)
})

test('what is said of another map is not shown', async () => {
  const { line, told, watch } = openBoth()
  const other = openBoth()
  watch()
  other.watch()
  other.line.tell(presented)
  line.tell({ ...presented, part: { kind: 'map' } })
  await expect.poll(() => told.get(), patience).toMatchObject({ part: { kind: 'map' } })
  await expect.poll(() => other.told.get(), patience).toEqual(presented)
})

test.each([
  ['no part', { ...presented, part: { kind: 'orbit' } }],
  [
    'a view without an end',
    { ...presented, part: { kind: 'view', rect: { x: 0, y: 0, w: 0, h: 1 } } },
  ],
  ['a board of no size', { ...presented, board: { w: Number.NaN, h: 10 } }],
  ['something else', 'hello'],
])('a window of another version that says %s changes nothing', async (_name, said) => {
  const mapId = newId()
  const { line, told } = openBoth(mapId)
  const leaders: unknown[] = []
  afterTest(told.subscribe(() => leaders.push(told.get()?.leader)))
  const stranger = new BroadcastChannel(`pathlane:presenting:${mapId}`)
  afterTest(() => stranger.close())
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- reason: a channel, no window
  stranger.postMessage(said)
  line.tell({ ...presented, leader: 8 })
  await expect.poll(() => leaders, patience).toEqual([8])
})
